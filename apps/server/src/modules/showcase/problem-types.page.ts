import { html } from 'hono/html';
import { PROBLEM_TYPES, type ProblemType } from '../../platform/problem/problem-types.ts';
import { problemCases, problemText } from '../../platform/texts/problem-text.ts';
import type { Html } from './html.page.ts';
import { layout } from './layout.page.ts';
import { link } from './pieces.page.ts';
import type { Visit } from './showcase.views.ts';

const INDEX_PATH = '/problems';
const pathOf = (type: ProblemType) => `${INDEX_PATH}/${type}`;
/** As long and as opaque as a real one. */
const SAMPLE_REQUEST = '01997c4e-2b1a-7c3d-9e4f-5a6b7c8d9e0f';

export const isProblemType = (type: string): type is ProblemType => Object.hasOwn(PROBLEM_TYPES, type);

/** Every refusal of the API, each with its page: what the `type` of a problem document leads to (RFC 9457, section 3.1.1). */
export function problemTypesPage(visit: Visit): Html {
  const { t, language } = visit;
  const rows = (Object.keys(PROBLEM_TYPES) as ProblemType[]).map(
    (type) =>
      html`<li><a href="${link(visit, pathOf(type))}">${problemText(language, type).title}</a><span class="sm dim"><code>${type}</code> · HTTP ${PROBLEM_TYPES[type].status}</span></li>`,
  );
  const main = html`<h1>${t('public:problemTypes.title')}</h1><p class="lead dim">${t('public:problemTypes.lead')}</p><ul class="rows">${rows}</ul>`;
  return layout(visit, { title: [t('public:problemTypes.title')], main, description: t('public:problemTypes.lead') });
}

/** One refusal: what happened and what to do, in the sentences that the refusal itself gives. */
export function problemTypePage(visit: Visit, type: ProblemType): Html {
  const { t, language } = visit;
  const { status } = PROBLEM_TYPES[type];
  const { title, detail } = problemText(language, type);
  const cases = problemCases(language, type);
  const example = { type: pathOf(type), title, status, detail, requestId: SAMPLE_REQUEST };
  const main = html`<article class="stack-l prose"><header class="stack"><h1>${title}</h1><p class="lead">${detail}</p></header>${
    cases.length === 0
      ? ''
      : html`<section><h2>${t('public:problemTypes.cases')}</h2><ul class="rows">${cases.map((one) => html`<li>${one}</li>`)}</ul></section>`
  }<section class="stack"><h2>${t('public:problemTypes.example')}</h2><p class="sm dim">${t('public:problemTypes.exampleHint')}</p><div class="card md"><pre><code>${JSON.stringify(example, null, 2)}</code></pre></div></section>
<p><a href="${link(visit, INDEX_PATH)}">${t('public:problemTypes.all')}</a></p></article>`;
  return layout(visit, { title: [title], main, description: detail });
}
