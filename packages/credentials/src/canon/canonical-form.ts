import { platform } from '#platform';
import { utf8 } from '../bytes/bytes.ts';
import { type ContextRule, type ContextVariant, OB_303, withPinnedContexts } from '../contexts/contexts.ts';
import { CredentialError } from '../error.ts';
import { asArray, type JsonObject } from '../json/value.ts';
import { render } from './compiled-form.ts';
import { knownForm, learn } from './compiled-forms.ts';
import { skeletonOf } from './skeleton.ts';
import { findTemplate, hashMatched, learnTemplate, type Matched, renderMatched } from './templates.ts';

export interface CanonicalForm {
  /** Canonical N-Quads (RDFC-1.0), one statement a line, as UTF-8. */
  nQuads: Uint8Array;
  /** Which text of the Open Badges context was needed to read every member. */
  variant: ContextVariant;
}

/** Half of what the library weighs in a browser, loaded with the first document that needs it. */
const fullPath = () => import('./full-path.ts');

/**
 * The document as a set of RDF statements in canonical order: what a Data Integrity proof signs (vc-di-eddsa section 3.2.3).
 * Nothing is left out: a member, type or value that the contexts do not define is refused, and so is null (P-VER-10).
 * @param known what the document was read by, if it was
 * @throws CredentialError `undefined-term`, `untrusted-context`, `too-complex`, `bad-credential`
 */
export async function canonicalForm(
  document: JsonObject,
  rule: ContextRule = 'pinned',
  known?: Matched,
): Promise<CanonicalForm> {
  // What its own contexts make of a member no template knows.
  if (rule === 'open')
    return { nQuads: utf8(await canonicalNQuads(document, 'published', rule)), variant: 'published' };
  const matched = known ?? findTemplate(document);
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
    const { toDataset } = await fullPath();
    await learn(document, skeleton, nQuads, (filled) => toDataset(withPinnedContexts(filled, 'published')));
    return { nQuads: utf8(nQuads), variant: 'published' };
  } catch (error) {
    if (!(error instanceof CredentialError) || error.code !== 'undefined-term' || !usesValidatorTerms(document))
      throw error;
    return { nQuads: utf8(await canonicalNQuads(document, 'validator')), variant: 'validator' };
  }
}

/**
 * SHA-256 of `canonicalForm`, which is written out only where no template knows it.
 * @throws CredentialError as `canonicalForm` does
 */
export async function canonicalHash(
  document: JsonObject,
  rule: ContextRule = 'pinned',
  known?: Matched,
): Promise<Uint8Array> {
  const matched = rule === 'open' ? undefined : (known ?? findTemplate(document));
  const hash = matched && hashMatched(matched);
  return (await hash) ?? platform.sha256((await canonicalForm(document, rule, matched)).nQuads);
}

async function canonicalNQuads(document: JsonObject, variant: ContextVariant, rule?: ContextRule): Promise<string> {
  const { canonicalOrder, toDataset } = await fullPath();
  return canonicalOrder(await toDataset(withPinnedContexts(document, variant, rule)));
}

function usesValidatorTerms(document: JsonObject): boolean {
  return asArray(document['@context']).includes(OB_303) && /"(endorsementJwt|jti)":/.test(JSON.stringify(document));
}
