import { isObject, type JsonValue } from '../json/value.ts';

/**
 * JSON in the one form of RFC 8785 (JCS): members in UTF-16 order, no white space, numbers and texts as ECMAScript writes them.
 * @param value from the strict parser: no lone surrogate, no number out of range
 */
export function jcs(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(jcs).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .flatMap((name) => {
      const inner = value[name];
      return inner === undefined ? [] : [`${JSON.stringify(name)}:${jcs(inner)}`];
    });
  return `{${members.join(',')}}`;
}
