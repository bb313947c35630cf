import { useMemo } from 'react';

/**
 * Keys for creating requests: the same for the same content until `done`, so that a second click or a retry after a
 * cut connection creates nothing twice; a changed content is another act and has a new key.
 */
export class SubmitKeys {
  readonly #keys = new Map<string, string>();

  keyFor(content: unknown): string {
    const name = JSON.stringify(content) ?? '';
    const known = this.#keys.get(name);
    if (known !== undefined) return known;
    const made = crypto.randomUUID();
    this.#keys.set(name, made);
    return made;
  }

  done(): void {
    this.#keys.clear();
  }
}

export const useSubmitKeys = (): SubmitKeys => useMemo(() => new SubmitKeys(), []);
