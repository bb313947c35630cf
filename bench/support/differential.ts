// The canonical form that is signed, beside the one of the public JSON-LD library on the published contexts.

import { canonicalForm, type JsonObject } from '@insigne/credentials';
import jsonld from 'jsonld';
import { documentLoader } from './peer.ts';

const OPTIONS = { algorithm: 'RDFC-1.0', format: 'application/n-quads', safe: true, rdfDirection: 'i18n-datatype' };

/** @throws when one of them differs by a byte @returns how many were compared */
export async function compareForms(documents: readonly JsonObject[]): Promise<number> {
  for (const document of documents) {
    const { nQuads } = await canonicalForm(document);
    const options = { ...OPTIONS, documentLoader } as unknown as jsonld.Options.Normalize;
    const expected: unknown = await jsonld.canonize(document as jsonld.JsonLdDocument, options);
    if (new TextDecoder().decode(nQuads) !== expected)
      throw new Error(`another canonical form: ${JSON.stringify(document)}`);
  }
  return documents.length;
}

/** Signs of several alphabets, quotes, escapes, astral and private ones, and those that sort apart. */
const SIGNS = [...'aé"\\\n\t\u0000\u007f’ßΩعربى証😀\ue000\uffff <>{}#:/@_'];

export const anyText = (): string =>
  Array.from(
    { length: 1 + Math.floor(Math.random() * 12) },
    () => SIGNS[Math.floor(Math.random() * SIGNS.length)],
  ).join('');
