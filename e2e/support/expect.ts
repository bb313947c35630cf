// Three ways to say what must be so; each failure says what was found instead.
import type { Locator } from 'playwright-core';

export function equal<T>(found: T, wanted: T, what: string): void {
  if (found !== wanted) throw new Error(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
}

/** Waits until it is there to be seen. */
export const seen = (place: Locator): Promise<void> => place.waitFor({ state: 'visible' });

/** @throws when the screen, as it stands, shows this */
export async function unseen(place: Locator, what: string): Promise<void> {
  const count = await place.count();
  if (count > 0) throw new Error(`${what}: shown ${count} times, where it must not be`);
}
