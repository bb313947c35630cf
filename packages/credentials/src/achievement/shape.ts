import { parseInstant } from '../dates/dates.ts';
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

export const string: Rule = when((value) => typeof value === 'string' && value !== '');
export const boolean: Rule = when((value) => typeof value === 'boolean');
export const number: Rule = when((value) => typeof value === 'number');
export const dateTime: Rule = when((value) => parseInstant(value) !== undefined);
/** Absolute, without white space; not a blank node, which is nobody's name. */
export const uri: Rule = when(
  (value) => typeof value === 'string' && /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/.test(value),
);
export const anything: Rule = () => undefined;

/** A text, or a text with its language (VC Data Model 2.0 section 11.1). */
export const languageText: Rule = (value) => string(isObject(value) ? (value['@value'] ?? null) : value);

/** One or several; a single value may stand without its array. */
export const several =
  (rule: Rule): Rule =>
  (value) => {
    const values = asArray(value);
    if (values.length === 0) return '';
    for (let at = 0; at < values.length; at += 1) {
      const problem = rule(values[at] as JsonValue);
      if (problem !== undefined) return `/${at}${problem}`;
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

export const either =
  (...rules: Rule[]): Rule =>
  (value) =>
    rules.some((rule) => rule(value) === undefined) ? undefined : '';

export interface Shape {
  /** One of these is among the types. */
  type?: readonly string[];
  required?: Record<string, Rule>;
  optional?: Record<string, Rule>;
  /** At least one of these members is there. */
  anyOf?: readonly string[];
}

/** An object of the standard; members that it does not name are the contexts' business, not the shape's. */
export function object(shape: Shape): Rule {
  const required = Object.entries(shape.required ?? {});
  const optional = Object.entries(shape.optional ?? {});
  return (value) => {
    if (!isObject(value)) return '';
    if (shape.type && !hasType(value, ...shape.type)) return '/type';
    if (shape.anyOf && !shape.anyOf.some((member) => value[member] !== undefined)) return `/${shape.anyOf[0]}`;
    return problemIn(value, required, true) ?? problemIn(value, optional, false);
  };
}

function problemIn(value: JsonObject, rules: [string, Rule][], needed: boolean): string | undefined {
  for (const [member, rule] of rules) {
    const inner = value[member];
    if (inner === undefined) {
      if (needed) return `/${member}`;
      continue;
    }
    const problem = rule(inner);
    if (problem !== undefined) return `/${member}${problem}`;
  }
  return undefined;
}
