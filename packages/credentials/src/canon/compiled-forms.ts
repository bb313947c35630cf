import type { JsonObject } from '../json/value.ts';
import { KeptInUse } from '../kept.ts';
import { type CompiledForm, compile, type Quad, render, sentinel } from './compiled-form.ts';
import { fillSlots, type Skeleton } from './skeleton.ts';

/** Skeletons kept: an issuer has a few for each badge version, and one of 60 statements takes some 30 KiB. */
const MAX_FORMS = 500;
/** A longer skeleton is rare and takes much memory: an honest badge's has 1 to 3 KiB. */
const MAX_KEY_LENGTH = 32_768;

/**
 * What is known of each skeleton, oldest use first. A stranger chooses the skeletons of his badges: the first of a kind costs
 * nothing more than the full path, and the second at most twice that; no more than `MAX_FORMS` are kept.
 */
const known = new KeptInUse<'seen' | 'unfit' | CompiledForm>(MAX_FORMS);

/** The form compiled earlier for documents of this skeleton. */
export function knownForm({ key }: Skeleton): CompiledForm | undefined {
  const form = known.get(key);
  return typeof form === 'string' ? undefined : form;
}

/** The canonical form by a form compiled earlier; undefined: take the full path, and then tell `learn` of it. */
export async function renderKnown(skeleton: Skeleton): Promise<string | undefined> {
  const form = knownForm(skeleton);
  return form && render(form, skeleton.slots);
}

/**
 * Learns from a document that took the full path: the second of its skeleton becomes a template, if the template gives
 * that very form for it, to the byte. A mismatch disables the template, never the badge.
 * @param toQuads the full path up to the statements
 */
export async function learn(
  document: JsonObject,
  { key, slots }: Skeleton,
  nQuads: string,
  toQuads: (document: JsonObject) => Promise<Quad[]>,
): Promise<void> {
  if (key.length > MAX_KEY_LENGTH) return;
  const before = known.get(key);
  if (before === undefined) {
    known.set(key, 'seen');
    return;
  }
  if (before !== 'seen') return;
  const form = await toQuads(fillSlots(document, sentinel)).then(
    (quads) => compile(quads, slots.length),
    () => undefined,
  );
  // Undefined: these texts need the full path each time, which says nothing about the template.
  const rendered = form && (await render(form, slots));
  known.set(key, form === undefined || (rendered !== undefined && rendered !== nQuads) ? 'unfit' : form);
}
