import type { OwnTexts } from '@insigne/server/api';

/** Words that are not saved yet, for each mail: they outlast a lost session, a reload and another screen of this tab. */
export type KeptTexts = Record<string, OwnTexts>;

const keyOf = (handle: string) => `insigne.mail-texts.${handle}`;

export function readKept(handle: string): KeptTexts {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(handle)) ?? '{}') as KeptTexts;
  } catch {
    return {};
  }
}

export function keep(handle: string, texts: KeptTexts): void {
  if (Object.keys(texts).length === 0) sessionStorage.removeItem(keyOf(handle));
  else sessionStorage.setItem(keyOf(handle), JSON.stringify(texts));
}
