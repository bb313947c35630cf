import { isSame } from '../bytes/bytes.ts';
import { CredentialError } from '../error.ts';
import { share } from '../json/frozen-values.ts';
import { parseJson } from '../json/parse-json.ts';
import { isObject, type JsonObject, text } from '../json/value.ts';
import { Kept, KeptInUse } from '../kept.ts';
import { MAX_JSON_BYTES } from '../limits.ts';
import type { Soon } from '../platform/port.ts';
import type { CompiledForm } from './compiled-form.ts';
import type { Skeleton } from './skeleton.ts';
import {
  documentOf,
  makeTemplate,
  matchTemplate,
  type ProofBeginning,
  readWritten,
  type Template,
} from './template.ts';
import { hashBound, renderBound } from './write-bound.ts';

/**
 * What is known of documents by what they are about: an achievement, or a kind of document. Strangers choose these names: each
 * holds few, and no more than `MAX_NAMES` are kept, oldest use first to go. What is not found here takes the way that it would
 * have taken without.
 */
interface Known {
  key: string;
  slots: string[];
  isOpen: boolean[];
  template?: Template | undefined;
  made: number;
}
const MAX_NAMES = 300;
const known = new KeptInUse<Known[]>(MAX_NAMES);
const MAX_EACH = 4;
/** A longer document would take much memory: its structure, and its texts together. An honest badge has 1 to 3 KiB of each. */
const MAX_KEY_LENGTH = 8_192;
const MAX_TEXTS_LENGTH = 8_192;
/** Each time that one more slot proves open the template is made anew: a few times, until all that change are known. */
const MAX_MADE = 12;

/** Only a badge of the same achievement can stand still; for others, their kind. */
function nameOf(document: JsonObject): string {
  const subject = document.credentialSubject;
  const achievement = isObject(subject) ? subject.achievement : undefined;
  const id = isObject(achievement) ? text(achievement.id) : undefined;
  return id ?? text(document.type) ?? '';
}

export interface Matched {
  template: Template;
  values: string[];
}

export function findTemplate(document: JsonObject): Matched | undefined {
  const found = firstOf(nameOf(document), (template) => matchTemplate(template, document));
  return found && { template: found.template, values: found.what };
}

function firstOf<T>(
  name: string,
  look: (template: Template) => T | undefined,
): { template: Template; what: T } | undefined {
  const entries = known.get(name);
  if (entries === undefined) return undefined;
  for (const { template } of entries) {
    const what = template && look(template);
    if (template && what !== undefined) return { template, what };
  }
  return undefined;
}

export interface Written extends Matched {
  /** Without its proofs. What stands still in it is shared by all documents of the template. */
  document: JsonObject;
  proof: JsonObject;
  beginning: ProofBeginning;
}

const beginnings = new Kept<ProofBeginning>(500);

/**
 * The JSON of a credential whose like was read before, read by what it has of its own. It says what `parseJson` would say of it;
 * undefined: ask that.
 */
export function readKnown(source: string): Written | undefined {
  // As many signs can be no more bytes.
  if (source.length * MAX_UTF8_BYTES > MAX_JSON_BYTES || !source.endsWith('}')) return undefined;
  const name = achievementIn(source);
  const found = firstOf(name, (template) => readWritten(template, source));
  const proof = found && proofIn(found.template, source.slice(found.what.proofAt, -1));
  if (proof === undefined || found === undefined) return undefined;
  const { template, what } = found;
  return { template, values: what.values, document: documentOf(template, what.values), ...proof };
}
const MAX_UTF8_BYTES = 3;

const ACHIEVEMENT = '"achievement":{"id":"';
/** As `nameOf`; where it is written otherwise nothing is known by what comes out. */
function achievementIn(source: string): string {
  const from = source.indexOf(ACHIEVEMENT) + ACHIEVEMENT.length;
  return source.slice(from, source.indexOf('"', from));
}

/** Undefined for more than one proof, and for one that is written otherwise than with a plain value at its end. */
function proofIn(template: Template, written: string): Pick<Written, 'proof' | 'beginning'> | undefined {
  const end = written.lastIndexOf(VALUE);
  const proofValue = written.slice(end + VALUE.length, -2);
  if (end < 0 || !written.endsWith('"}') || !MULTIBASE_58.test(proofValue)) return undefined;
  const begun = written.slice(0, end);
  const beginning = template.lastProof?.begun === begun ? template.lastProof.beginning : readBeginning(begun);
  if (beginning === undefined) return undefined;
  if (template.lastProof?.begun !== begun) template.lastProof = { begun, beginning };
  return { beginning, proof: { ...beginning.members, proofValue } };
}
const VALUE = ',"proofValue":"';
const MULTIBASE_58 = /^z[1-9A-HJ-NP-Za-km-z]+$/;

function readBeginning(begun: string): ProofBeginning | undefined {
  const known = beginnings.get(begun);
  if (known) return known;
  try {
    const members = begun.isWellFormed() ? parseJson(`${begun}}`, MAX_JSON_BYTES, 1) : undefined;
    // Without a member of its own there would be no comma before the value.
    if (!isObject(members) || Object.keys(members).length === 0 || members.proofValue !== undefined) return undefined;
    return beginnings.set(begun, { members: share(members), hashes: new WeakMap() });
  } catch (error) {
    // More members after it, or a fault: whoever reads the whole says where.
    if (error instanceof CredentialError) return undefined;
    throw error;
  }
}

export const renderMatched = ({ template, values }: Matched): Soon<Uint8Array | undefined> =>
  renderBound(template.bound, values);

/** SHA-256 of what `renderMatched` gives. */
export const hashMatched = ({ template, values }: Matched): Soon<Uint8Array | undefined> =>
  hashBound(template.bound, values);

/**
 * Learns from a document that its compiled form served: the texts in which it differs from the one before are open.
 * @param nQuads what the compiled form gave, as UTF-8; a template that gives anything else for this document is not kept
 */
export async function learnTemplate(
  document: JsonObject,
  { key, slots }: Skeleton,
  form: CompiledForm,
  nQuads: Uint8Array,
): Promise<void> {
  // What a chain of proofs signs ends in proofs: its JSON may be followed by no other one.
  if (document.proof !== undefined) return;
  if (key.length > MAX_KEY_LENGTH || slots.reduce((sum, slot) => sum + slot.length, 0) > MAX_TEXTS_LENGTH) return;
  const name = nameOf(document);
  const entries = known.get(name) ?? known.set(name, []);
  const entry = entries.find((one) => one.key === key);
  if (entry === undefined) {
    if (entries.length >= MAX_EACH) entries.shift();
    entries.push({ key, slots, isOpen: slots.map(() => false), made: 0 });
    return;
  }
  if (entry.made >= MAX_MADE) return;
  entry.made += 1;
  for (const [at, slot] of slots.entries()) entry.isOpen[at] ||= slot !== entry.slots[at];
  const open = entry.isOpen.flatMap((isOpen, at) => (isOpen ? [at] : []));
  const template = makeTemplate(document, form, slots, open);
  const rendered =
    template &&
    (await renderBound(
      template.bound,
      open.map((at) => slots[at] ?? ''),
    ));
  entry.template = rendered && isSame(rendered, nQuads) ? template : undefined;
}
