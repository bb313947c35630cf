import { html } from 'hono/html';
import type { Html } from './html.page.ts';
import { icon } from './icons.page.ts';

/** The sentence that says why a field was refused; `describedBy` ties it to the field. */
export const fieldFault = (id: string, fault: string | undefined): Html =>
  fault === undefined ? html`` : html`<p class="err" id="${id}-fault">${icon('altered')}<span>${fault}</span></p>`;

/** Attributes of a field that was refused: named as such, tied to its sentence, and first in focus. */
export const describedBy = (id: string, fault: string | undefined): Html =>
  fault === undefined ? html`` : html` aria-invalid="true" aria-describedby="${id}-fault" autofocus`;
