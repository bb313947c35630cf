import type { Verdict } from '@insigne/credentials';
import type { Language } from '../../../platform/language.ts';

/** What a page gives to the worker that checks a badge in the visitor's browser. */
export interface Asked {
  /** The badge: an address, a text, or a file in base64. */
  given: { url: string } | { text: string } | { file: string };
  recipient?: string;
  language: Language;
  /** Where dates are told, as on the page. */
  timeZone: string;
  /** What the page itself says. */
  verdict: Verdict;
}

/** What it says on the way: the site that it reads now. */
export interface Reading {
  reading: string;
}

/** What it says in the end; `said` in one sentence, for who does not see the page. */
export type Answered = { said: string; html: string } | { failed: true };
