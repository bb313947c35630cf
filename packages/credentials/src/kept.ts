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

/**
 * As `Kept`, but what was used longest ago goes first. What is asked for often is found without anything being moved: who goes is
 * looked for when room is needed, which is rare.
 */
export class KeptInUse<T> {
  private readonly entries = new Map<string, { value: T; used: number }>();
  private readonly max: number;
  private uses = 0;

  constructor(max: number) {
    this.max = max;
  }

  get(name: string): T | undefined {
    const entry = this.entries.get(name);
    if (entry === undefined) return undefined;
    this.uses += 1;
    entry.used = this.uses;
    return entry.value;
  }

  set(name: string, value: T): T {
    if (!this.entries.has(name) && this.entries.size >= this.max) this.forgetOne();
    this.uses += 1;
    this.entries.set(name, { value, used: this.uses });
    return value;
  }

  private forgetOne(): void {
    let oldest: string | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const [name, { used }] of this.entries) {
      if (used < least) {
        least = used;
        oldest = name;
      }
    }
    if (oldest !== undefined) this.entries.delete(oldest);
  }
}
