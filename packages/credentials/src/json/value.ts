/** What the strict parser can give: JSON without surprises. */
export type JsonValue = null | boolean | number | string | JsonValue[] | JsonObject;
export interface JsonObject {
  [member: string]: JsonValue | undefined;
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON-LD lets a single value stand for an array of one; absent is an empty array. */
export function asArray(value: JsonValue | undefined): JsonValue[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** The one object of a member that may be wrapped in an array; undefined when there are none or several. */
export function oneObject(value: JsonValue | undefined): JsonObject | undefined {
  const [only, ...more] = asArray(value);
  return more.length === 0 && isObject(only) ? only : undefined;
}

export function text(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The `id` of something that is written either as its id or as an object that has one. */
export function idOf(value: JsonValue | undefined): string | undefined {
  return isObject(value) ? text(value.id) : text(value);
}

export function hasType(value: JsonObject, ...names: string[]): boolean {
  const { type } = value;
  if (!Array.isArray(type)) return typeof type === 'string' && names.includes(type);
  for (const one of type) if (typeof one === 'string' && names.includes(one)) return true;
  return false;
}
