import { html, raw } from 'hono/html';
import { renderMarkdown } from '../../platform/markdown/markdown.ts';
import { formatDate } from '../../platform/texts/format.ts';
import type { ParticularsView } from '../issuing/particulars.schema.ts';
import type { Html } from './html.page.ts';
import { icon } from './icons.page.ts';
import { name } from './pieces.page.ts';
import type { Visit } from './showcase.views.ts';

/** Something is told of how the badge was earned, beside its context's name. */
export const tellsHowEarned = ({ narrative, evidence, start, end, context }: ParticularsView): boolean =>
  Boolean(narrative || evidence.length > 0 || start || end || context?.narrative || context?.start || context?.end);

function days({ t, language }: Visit, start: string | null, end: string | null): string {
  // Days have no hour, and so no zone.
  const day = (date: string) => formatDate(`${date}T12:00:00Z`, language, 'UTC');
  if (start !== null && end !== null) return t('public:earned.both', { from: day(start), to: day(end) });
  if (start !== null) return t('public:earned.from', { from: day(start) });
  return end === null ? '' : t('public:earned.to', { to: day(end) });
}

const told = (text: string): Html =>
  text === '' ? html`` : html`<div class="md prose">${raw(renderMarkdown(text))}</div>`;

/** How it was earned: its frame, its days, the story, and what shows it. Nothing, when nothing is told. */
export function earned(visit: Visit, view: ParticularsView | null): Html {
  if (view === null || (!tellsHowEarned(view) && view.context === null)) return html``;
  const { t } = visit;
  const { narrative, evidence, context } = view;
  const period = days(visit, view.start ?? context?.start ?? null, view.end ?? context?.end ?? null);
  return html`<section id="earned"><h2>${t('public:earned.title')}</h2>${
    context === null ? '' : html`<p>${t(`public:earned.kind.${context.kind}`)} <b>${name(context.name)}</b></p>`
  }${period === '' ? '' : html`<p class="dim">${period}</p>`}${told(narrative)}${told(context?.narrative ?? '')}${
    evidence.length === 0
      ? ''
      : html`<h3>${t('public:earned.evidence')}</h3><ul class="plain">${evidence.map(
          (one) =>
            html`<li><a href="${one.url}" rel="nofollow noopener noreferrer">${icon('file')}${name(one.name || one.url)}</a></li>`,
        )}</ul>`
  }</section>`;
}
