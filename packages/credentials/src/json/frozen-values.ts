import type { JsonValue } from './value.ts';

/** Values that many readers share: frozen through and through, so that what was found of one holds for as long as it lives. */
const shared = new WeakSet<object>();

/** Freezes a value that nobody else holds yet, and all that stands in it. */
export function share<T extends JsonValue>(value: T): T {
  if (typeof value !== 'object' || value === null || shared.has(value)) return value;
  for (const inner of Object.values(value)) if (inner !== undefined) share(inner);
  shared.add(Object.freeze(value));
  return value;
}

export const isShared = (value: object): boolean => shared.has(value);
