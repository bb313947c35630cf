import jsonld, { type JsonLdDocument, type Options } from 'jsonld';
import rdfCanonize from 'rdf-canonize';
import { utf8 } from '../bytes/bytes.ts';
import { type ContextVariant, loadPinnedContext, OB_303, withPinnedContexts } from '../contexts/contexts.ts';
import { CredentialError } from '../error.ts';
import { asArray, type JsonObject } from '../json/value.ts';
import { type Quad, render } from './compiled-form.ts';
import { knownForm, learn } from './compiled-forms.ts';
import { skeletonOf } from './skeleton.ts';
import { findTemplate, learnTemplate, renderMatched } from './templates.ts';

export interface CanonicalForm {
  /** Canonical N-Quads (RDFC-1.0), one statement a line, as UTF-8. */
  nQuads: Uint8Array;
  /** Which text of the Open Badges context was needed to read every member. */
  variant: ContextVariant;
}

/**
 * The document as a set of RDF statements in canonical order: what a Data Integrity proof signs (vc-di-eddsa section 3.2.3).
 * Nothing is left out: a member, type or value that the contexts do not define is refused, and so is null (P-VER-10).
 * @throws CredentialError `undefined-term`, `untrusted-context`, `too-complex`, `bad-credential`
 */
export async function canonicalForm(document: JsonObject): Promise<CanonicalForm> {
  const matched = findTemplate(document);
  const bound = matched && (await renderMatched(matched));
  if (bound !== undefined) return { nQuads: bound, variant: 'published' };
  const skeleton = skeletonOf(document);
  const form = knownForm(skeleton);
  const rendered = form && (await render(form, skeleton.slots));
  if (rendered !== undefined) {
    const nQuads = utf8(rendered);
    if (form && matched === undefined) await learnTemplate(document, skeleton, form, nQuads);
    return { nQuads, variant: 'published' };
  }
  try {
    const nQuads = await canonicalNQuads(document, 'published');
    await learn(document, skeleton, nQuads, (filled) => toDataset(withPinnedContexts(filled, 'published')));
    return { nQuads: utf8(nQuads), variant: 'published' };
  } catch (error) {
    if (!(error instanceof CredentialError) || error.code !== 'undefined-term' || !usesValidatorTerms(document))
      throw error;
    return { nQuads: utf8(await canonicalNQuads(document, 'validator')), variant: 'validator' };
  }
}

async function canonicalNQuads(document: JsonObject, variant: ContextVariant): Promise<string> {
  const dataset = await toDataset(withPinnedContexts(document, variant));
  try {
    // The library's own work factor stays as it is: it stops poisoned graphs within milliseconds (P-DOS-02).
    return await rdfCanonize.canonize(dataset, { algorithm: 'RDFC-1.0', format: 'application/n-quads' });
  } catch (cause) {
    throw new CredentialError('too-complex', 'The graph is too symmetric to be put in order', { cause });
  }
}

/** Options that the type package does not know yet. */
interface ToRdfOptions extends Options.ToRdf {
  safe: true;
  base: never;
  rdfDirection: 'i18n-datatype';
}

async function toDataset(document: JsonObject): Promise<Quad[]> {
  const options: Omit<ToRdfOptions, 'base'> & { base: null } = {
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

function usesValidatorTerms(document: JsonObject): boolean {
  return asArray(document['@context']).includes(OB_303) && /"(endorsementJwt|jti)":/.test(JSON.stringify(document));
}
