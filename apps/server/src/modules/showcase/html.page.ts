import type { html } from 'hono/html';

/** What `html` gives: escaped by construction. The routes answer with it. */
export type Html = ReturnType<typeof html>;
