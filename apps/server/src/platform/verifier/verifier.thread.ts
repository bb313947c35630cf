import { parentPort } from 'node:worker_threads';
import {
  canonicalForm,
  type DocumentFetch,
  parseJson,
  verifyBadge,
  verifyPresentation,
  verifyVc,
} from '@insigne/credentials';
import type { FromThread, PlainInput, ToThread, VerifierDocument } from './verifier-contract.ts';

// The only place where the server reads strangers' badges: a thread with limits, without secrets, that can be ended.
const port = parentPort;
const send = (message: FromThread) => port?.postMessage(message);
const waiting = new Map<number, (document: VerifierDocument | undefined) => void>();
let lastFetch = 0;

/** Asks the server, which owns the rules about addresses. */
const fetch: DocumentFetch = async (url, init) => {
  const fetchId = ++lastFetch;
  const { promise, resolve } = Promise.withResolvers<VerifierDocument | undefined>();
  waiting.set(fetchId, resolve);
  send({ kind: 'fetch', fetchId, url, ...(init?.accept !== undefined && { accept: init.accept }) });
  const document = await promise;
  if (!document) throw new Error('No answer');
  return document;
};

const verifyPlain = ({ plain, json, ...asked }: PlainInput, now: Date) =>
  (plain === 'credential' ? verifyVc : verifyPresentation)(parseJson(json), { ...asked, fetch, now });

async function verify({ input, now, recipient }: Extract<ToThread, { kind: 'verify' }>): Promise<void> {
  try {
    if (typeof input === 'object' && 'plain' in input) {
      send({ kind: 'report', report: await verifyPlain(input, now) });
      return;
    }
    const source = typeof input === 'string' || input instanceof Uint8Array ? input : new URL(input.url);
    const report = await verifyBadge(source, { fetch, now, ...(recipient !== undefined && { recipient }) });
    send({ kind: 'report', report });
  } catch (error) {
    send({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

port?.on('message', (message: ToThread) => {
  if (message.kind === 'verify') void verify(message);
  else {
    waiting.get(message.fetchId)?.(message.document);
    waiting.delete(message.fetchId);
  }
});
// JSON-LD in full is loaded at the first document that needs it: here before anybody's time runs.
await canonicalForm({ '@context': ['https://www.w3.org/ns/credentials/v2'], type: ['VerifiableCredential'] });
send({ kind: 'ready' });
