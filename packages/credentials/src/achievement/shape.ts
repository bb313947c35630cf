import { parseInstant } from '../dates/dates.ts';
import { asArray, hasType, isObject, type JsonObject, type JsonValue } from '../json/value.ts';

/** Gives the path of the first thing that is wrong, or undefined. */
export type Rule = (value: JsonValue, path: string) => string | undefined;

const when =
  (holds: (value: JsonValue) => boolean): Rule =>
  (value, path) =>
    holds(value) ? undefined : path;

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
export const languageText: Rule = (value, path) =>
  isObject(value) ? string(value['@value'] ?? null, path) : string(value, path);

/** One or several; a single value may stand without its array. */
export const several =
  (rule: Rule): Rule =>
  (value, path) => {
    const values = asArray(value);
    if (values.length === 0) return path;
    for (const [at, entry] of values.entries()) {
      const problem = rule(entry, `${path}/${at}`);
      if (problem) return problem;
    }
    return undefined;
  };

/** Exactly one; an array of one is tolerated. */
export const one =
  (rule: Rule): Rule =>
  (value, path) => {
    const [only, ...more] = asArray(value);
    return only === undefined || more.length > 0 ? path : rule(only, path);
  };

export const either =
  (...rules: Rule[]): Rule =>
  (value, path) =>
    rules.some((rule) => rule(value, path) === undefined) ? undefined : path;

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
  return (value, path) => {
    if (!isObject(value)) return path;
    if (shape.type && !hasType(value, ...shape.type)) return `${path}/type`;
    if (shape.anyOf && !shape.anyOf.some((member) => value[member] !== undefined)) return `${path}/${shape.anyOf[0]}`;
    return problemIn(value, shape.required ?? {}, path, true) ?? problemIn(value, shape.optional ?? {}, path, false);
  };
}

function problemIn(value: JsonObject, rules: Record<string, Rule>, path: string, needed: boolean): string | undefined {
  for (const [member, rule] of Object.entries(rules)) {
    const inner = value[member];
    if (inner === undefined) {
      if (needed) return `${path}/${member}`;
      continue;
    }
    const problem = rule(inner, `${path}/${member}`);
    if (problem) return problem;
  }
  return undefined;
}
