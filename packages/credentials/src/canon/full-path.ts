/**
 * JSON-LD in full and the canonical order of its statements. The only file that needs the two large libraries, and loaded when a
 * document needs it: half of what the library weighs in a browser.
 */
import jsonld, { type JsonLdDocument, type Options } from 'jsonld';
import rdfCanonize from 'rdf-canonize';
import { loadPinnedContext } from '../contexts/contexts.ts';
import { CredentialError } from '../error.ts';
import type { JsonObject } from '../json/value.ts';
import type { Quad } from './compiled-form.ts';

/**
 * The statements in canonical order (RDFC-1.0).
 * @throws CredentialError `too-complex`
 */
export async function canonicalOrder(dataset: Quad[]): Promise<string> {
  try {
    // The library's own work factor stays as it is: it stops poisoned graphs within milliseconds (P-DOS-02).
    return await rdfCanonize.canonize(dataset, { algorithm: 'RDFC-1.0', format: 'application/n-quads' });
  } catch (cause) {
    throw new CredentialError('too-complex', 'The graph is too symmetric to be put in order', { cause });
  }
}

/** Options that the type package does not know yet, or not as they are. */
interface ToRdfOptions extends Omit<Options.ToRdf, 'base' | 'documentLoader'> {
  documentLoader: typeof loadPinnedContext;
  safe: true;
  base: null;
  rdfDirection: 'i18n-datatype';
}

/**
 * @param document whose contexts are named by their digests
 * @throws CredentialError `undefined-term`, `untrusted-context`, `bad-credential`
 */
export async function toDataset(document: JsonObject): Promise<Quad[]> {
  const options: ToRdfOptions = {
    documentLoader: loadPinnedContext,
    safe: true,
    base: null,
    rdfDirection: 'i18n-datatype',
    produceGeneralizedRdf: false,
  };
  try {
    const dataset: unknown = await jsonld.toRDF(document as JsonLdDocument, options as unknown as Options.ToRdf);
    if (!Array.isArray(dataset)) throw new CredentialError('bad-credential', 'No statements');
    return dataset;
  } catch (cause) {
    if (cause instanceof CredentialError) throw cause;
    throw new CredentialError('undefined-term', describe(cause), { cause });
  }
}

/** What safe mode met, in one line: the member, type or id that no context defines. */
function describe(cause: unknown): string {
  const details = (cause as { details?: { event?: { code?: string; details?: Record<string, unknown> } } }).details;
  const event = details?.event;
  const [name] = Object.values(event?.details ?? {}).filter((value) => typeof value === 'string');
  return event?.code ? `${event.code}${name ? `: ${name}` : ''}` : 'The document is not JSON-LD of its contexts';
}
