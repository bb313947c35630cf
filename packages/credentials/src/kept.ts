/** Honest names are addresses, keys, digests and proof options: some 300 characters. A stranger chooses longer ones. */
const MAX_NAME_LENGTH = 2_048;

/**
 * What was worked out for a name, for the last `max` names. Only for what the name alone decides: nothing kept here can be stale,
 * or be another's. A name longer than any honest one is not kept.
 */
export class Kept<T> {
  private readonly values = new Map<string, T>();
  private readonly max: number;

  constructor(max: number) {
    this.max = max;
  }

  get(name: string): T | undefined {
    return this.values.get(name);
  }

  set(name: string, value: T): T {
    if (name.length > MAX_NAME_LENGTH) return value;
    if (this.values.size >= this.max) {
      const oldest = this.values.keys().next().value;
      if (oldest !== undefined) this.values.delete(oldest);
    }
    this.values.set(name, value);
    return value;
  }
}
