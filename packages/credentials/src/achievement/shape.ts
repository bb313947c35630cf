import { parseDay, parseInstant } from '../dates/dates.ts';
import { isShared } from '../json/frozen-values.ts';
import { asArray, hasType, isObject, type JsonObject, type JsonValue } from '../json/value.ts';

/**
 * Gives the path of the first thing that is wrong, seen from the value, or undefined. It is put together on the way back: a good
 * badge writes none.
 */
export type Rule = (value: JsonValue) => string | undefined;

const when =
  (holds: (value: JsonValue) => boolean): Rule =>
  (value) =>
    holds(value) ? undefined : '';

/** A text that says something: what the standard requires must not be empty. */
export const words: Rule = when((value) => typeof value === 'string' && value !== '');
/** Any text; an optional one may be empty, as many systems write them. */
export const string: Rule = when((value) => typeof value === 'string');
export const boolean: Rule = when((value) => typeof value === 'boolean');
export const number: Rule = when((value) => typeof value === 'number');
export const dateTime: Rule = when((value) => parseInstant(value) !== undefined);
export const day: Rule = when((value) => parseDay(value) !== undefined);
/** Absolute, without white space; not a blank node, which is nobody's name. */
export const uri: Rule = when(
  (value) => typeof value === 'string' && /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/.test(value),
);
/** The shape of a language tag (RFC 5646 section 2.1). */
export const languageTag: Rule = when(
  (value) => typeof value === 'string' && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(value),
);
export const anything: Rule = () => undefined;

/** One word of a closed list. */
export const among = (list: readonly string[]): Rule =>
  when((value) => typeof value === 'string' && list.includes(value));

/** One word of a list that issuers may extend by words of their own, which begin with `ext:`. */
export const extensible = (list: readonly string[]): Rule =>
  when((value) => typeof value === 'string' && (list.includes(value) || /^ext:[A-Za-z0-9|._-]/.test(value)));

/** A text, or a text with its language (VC Data Model 2.0 section 11.1). */
const inLanguage =
  (rule: Rule): Rule =>
  (value) =>
    rule(isObject(value) ? (value['@value'] ?? null) : value);
export const languageWords: Rule = inLanguage(words);
export const languageText: Rule = inLanguage(string);

/** One or several; a single value may stand without its array. */
export const several =
  (rule: Rule): Rule =>
  (value) => {
    const values = asArray(value);
    if (values.length === 0) return '';
    for (let at = 0; at < values.length; at += 1) {
      const problem = rule(values[at] as JsonValue);
      if (problem !== undefined) return Array.isArray(value) ? `/${at}${problem}` : problem;
    }
    return undefined;
  };

/** Exactly one; an array of one is tolerated. */
export const one =
  (rule: Rule): Rule =>
  (value) => {
    const values = asArray(value);
    return values.length === 1 ? rule(values[0] as JsonValue) : '';
  };

/** An address, or the object that it is the id of: the object's own faults are told where they are. */
export const uriOr =
  (rule: Rule): Rule =>
  (value) =>
    isObject(value) ? rule(value) : uri(value);

export interface Shape {
  /** One of these is among the types. */
  type?: readonly string[];
  required?: Record<string, Rule>;
  optional?: Record<string, Rule>;
  /** At least one of these members is there. */
  anyOf?: readonly string[];
  /** No member but these; elsewhere, what the standard does not name is the contexts' business, not the shape's. */
  closed?: boolean;
}

/** An object of the standard. What stands in it is looked up, rather than each of thirty members that it might have. */
export function object(shape: Shape): Rule {
  const required = Object.keys(shape.required ?? {});
  const rules = new Map(Object.entries({ type: anything, ...shape.optional, ...shape.required }));
  /** What many badges share was looked at before. */
  const right = new WeakSet<object>();
  const problemOf = (value: JsonObject): string | undefined => {
    if (shape.type && !hasType(value, ...shape.type)) return '/type';
    if (shape.anyOf && !shape.anyOf.some((member) => value[member] !== undefined)) return `/${shape.anyOf[0]}`;
    for (const member of required) if (value[member] === undefined) return `/${member}`;
    for (const member of Object.keys(value)) {
      const rule = rules.get(member);
      if (rule === undefined && shape.closed) return `/${member}`;
      const inner = value[member];
      const problem = inner === undefined ? undefined : rule?.(inner);
      if (problem !== undefined) return `/${member}${problem}`;
    }
    return undefined;
  };
  return (value) => {
    if (!isObject(value)) return '';
    if (right.has(value)) return undefined;
    const problem = problemOf(value);
    if (problem === undefined && isShared(value)) right.add(value);
    return problem;
  };
}
