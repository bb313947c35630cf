import { accentOf } from '@insigne/artwork';
import mjml from 'mjml';
import { escapeHtml } from '../../../platform/http/escape-html.ts';
import type { Language } from '../../../platform/language.ts';
import { texts } from '../../../platform/texts/texts.ts';
import type { MailTexts } from './writer.ts';

/** Values of the design's tokens: mail programs know no CSS variables. */
const COLOUR = {
  ground: '#F3F6F6',
  surface: '#FFFFFF',
  ink: '#10262B',
  dim: '#3C5258',
  soft: '#DAEBEE',
  line: '#CBD6D8',
};

/** The colours that an organisation may have its own way, in light and in dark. */
interface Look {
  accent: string;
  onAccent: string;
  rule: string;
  darkAccent: string;
  darkOnAccent: string;
  darkRule: string;
}
const BRASS = '#B98A2E';
const OURS: Look = {
  accent: '#0C5666',
  onAccent: '#FFFFFF',
  rule: BRASS,
  darkAccent: '#74C6D6',
  darkOnAccent: '#06262D',
  darkRule: BRASS,
};
/** MJML takes colours alone: these stand in the compiled frame for whoever's mail it becomes. No text can hold them by then. */
const STAND_IN: Look = {
  accent: '#A1B2C1',
  onAccent: '#A1B2C2',
  rule: '#A1B2C3',
  darkAccent: '#A1B2C4',
  darkOnAccent: '#A1B2C5',
  darkRule: '#A1B2C6',
};
const COLOURS = Object.keys(STAND_IN) as (keyof Look)[];

function lookOf(colour: string | null): Look {
  if (colour === null) return OURS;
  const { light, dark } = accentOf(colour);
  return {
    ...{ accent: light.text, onAccent: light.on, rule: light.part },
    ...{ darkAccent: dark.text, darkOnAccent: dark.on, darkRule: dark.part },
  };
}

const inColours = (frame: string, look: Look): string =>
  COLOURS.reduce((html, name) => html.replaceAll(STAND_IN[name], look[name]), frame);
const SERIF = "Spectral, Georgia, 'Times New Roman', serif";
const SANS = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', Arial, sans-serif";
const MONO = "ui-monospace, Menlo, Consolas, 'Liberation Mono', monospace";

/** For programs that know dark mode; the others turn colours on their own, or keep the light ones. */
const DARK_CSS = `:root { color-scheme: light dark; supported-color-schemes: light dark; }
img { font-family: ${SANS}; line-height: 1.4 !important; }
@media (prefers-color-scheme: dark) {
  body, body > div { background: #0C171A !important; }
  .line p { border-top-color: #2E474D !important; }
  .card, .card > table { background: #132327 !important; }
  .card > table > tbody > tr > td { border-color: #2E474D !important; }
  .ink div, .ink h1 { color: #E9F1F2 !important; }
  .dim div { color: #BACBCE !important; }
  .rule p { border-top-color: ${STAND_IN.darkRule} !important; }
  .dim a { color: ${STAND_IN.darkAccent} !important; }
  .act table td, .act a { background: ${STAND_IN.darkAccent} !important; color: ${STAND_IN.darkOnAccent} !important; }
  .code div { background: #143B45 !important; color: #E9F1F2 !important; }
}`;

/** Signs of the private use area: they pass MJML untouched and stand in nobody's text, which is cleaned of them. */
const slot = (name: string) => `\uE000${name}\uE001`;
const SLOT = /\uE000([a-z0-9]+)\uE001/g;
const PRIVATE_USE = /[\uE000\uE001]/g;

const escaped = (text: string) => escapeHtml(text.replace(PRIVATE_USE, ''));
/** Passages of an organisation's own stand in no attribute: their lines are lines. */
const PASSAGE = /^(?:opening|closing)at/;
const said = (name: string, text: string) =>
  PASSAGE.test(name) ? escaped(text).replaceAll('\n', '<br />') : escaped(text);

/** One mail, or one in each language: the second one stands below the first. */
export interface Told {
  language: Language;
  mail: MailTexts;
}

/** What a mail's frame depends on: compiling MJML takes 20 ms and more, so each shape is compiled once. */
const shapeOf = (told: Told[]) =>
  JSON.stringify(
    told.map(({ language, mail: { picture, opening, paragraphs, code, button, closing, notes, stop } }) => [
      language,
      picture !== undefined,
      opening !== undefined,
      paragraphs.length,
      code !== undefined,
      button !== undefined,
      closing !== undefined,
      notes.length,
      stop !== undefined,
    ]),
  );

const compiled = new Map<string, Promise<string>>();

const text = (content: string, attributes: string) => `<mj-text ${attributes}>${content}</mj-text>`;
const dim = (size: number, padding: string) =>
  `css-class="dim" font-size="${size}px" color="${COLOUR.dim}" padding="${padding}"`;
const rule = (width: number, below: number) =>
  `<mj-divider css-class="rule" border-width="${width}px" border-color="${STAND_IN.rule}" width="72px" align="left" padding="0 0 ${below}px" />`;

/** Heading, words, button and notes in one language. Its slots begin with the position; a second one is marked with its language. */
function blockOf({ language, mail }: Told, position: number): string {
  const t = texts(language);
  const at = (name: string) => slot(`${name}at${position}`);
  const isFirst = position === 0;
  const marked = (content: string) => (isFirst ? content : `<span lang="${language}">${content}</span>`);
  const heading = isFirst ? 'h1' : 'h2';
  const code =
    mail.code === undefined
      ? ''
      : `<mj-text css-class="code" padding="4px 0 20px"><div style="display:inline-block;padding:12px 20px;border-radius:8px;background:${COLOUR.soft};color:${COLOUR.ink};font-family:${MONO};font-size:32px;line-height:40px;letter-spacing:6px">${at('code')}</div></mj-text>`;
  const button =
    mail.button === undefined
      ? ''
      : `<mj-button css-class="act" href="${at('url')}" background-color="${STAND_IN.accent}" color="${STAND_IN.onAccent}" font-size="16px" font-weight="600" border-radius="8px" inner-padding="14px 24px" align="left" padding="8px 0 16px">${marked(at('label'))}</mj-button>
${text(`${marked(t('mail:frame.bareLink'))}<br /><a href="${at('url')}" style="color:${STAND_IN.accent};word-break:break-all">${at('url')}</a>`, dim(13, '0 0 8px'))}`;
  const passage = (name: 'opening' | 'closing') => (mail[name] === undefined ? '' : text(at(name), 'css-class="ink"'));
  const notes = mail.notes.map((_, index) => text(marked(at(`n${index}`)), dim(14, '0 0 8px'))).join('');
  const stop =
    mail.stop === undefined
      ? ''
      : text(
          `<a href="${at('stopurl')}" style="color:${STAND_IN.accent}">${marked(at('stop'))}</a>`,
          dim(14, '4px 0 8px'),
        );
  return `<mj-text css-class="ink" padding="${isFirst ? '0 0 12px' : '28px 0 12px'}"><${heading} style="margin:0;font-family:${SERIF};font-weight:600;font-size:28px;line-height:1.25">${marked(at('heading'))}</${heading}></mj-text>${rule(2, 2)}${rule(1, 20)}
${passage('opening')}${mail.paragraphs.map((_, index) => text(marked(at(`p${index}`)), 'css-class="ink"')).join('')}${code}${button}${passage('closing')}<mj-divider css-class="line" border-width="1px" border-color="${COLOUR.line}" padding="8px 0 16px" />${notes}${stop}`;
}

function frameOf(told: Told[]): string {
  const [first] = told;
  if (first === undefined) throw new Error('a mail without words');
  // The words in place of a picture that is not loaded are part of the mail: they are set as such.
  const picture =
    first.mail.picture === undefined
      ? ''
      : `<mj-image src="${slot('pictureat0')}" alt="${slot('altat0')}" width="200px" padding="0 0 24px" font-size="14px" />`;
  const below = told
    .slice(1)
    .map(({ language }) =>
      text(`<span lang="${language}">${texts(language)('mail:frame.alsoBelow')}</span>`, dim(13, '4px 0 0')),
    )
    .join('');
  const signed = told.map(({ language }, position) => {
    const sentence = texts(language)('mail:frame.sentBy');
    return position === 0 ? sentence : `<span lang="${language}">${sentence}</span>`;
  });
  return `<mjml lang="${first.language}"><mj-head><mj-title>${slot('subjectat0')}</mj-title><mj-preview>${slot('previewat0')}</mj-preview>
<mj-attributes><mj-all font-family="${SANS}" color="${COLOUR.ink}" /><mj-text font-size="16px" line-height="1.5" padding="0 0 14px" /><mj-column padding="0" /></mj-attributes>
<mj-raw><meta name="color-scheme" content="light dark" /><meta name="supported-color-schemes" content="light dark" /></mj-raw><mj-style>${DARK_CSS}</mj-style></mj-head>
<mj-body background-color="${COLOUR.ground}" width="600px"><mj-section padding="28px 28px 12px"><mj-column><mj-text css-class="ink" font-family="${SERIF}" font-size="18px" font-weight="600" padding="0">${slot('masthead')}</mj-text>${below}</mj-column></mj-section>
<mj-wrapper padding="0 12px"><mj-section css-class="card" background-color="${COLOUR.surface}" border="1px solid ${COLOUR.line}" border-radius="12px" padding="28px 24px 20px"><mj-column>${picture}
${told.map(blockOf).join('')}</mj-column></mj-section></mj-wrapper>
<mj-section padding="16px 28px 32px"><mj-column><mj-text ${dim(13, '0')}>${signed.join('<br />')}</mj-text></mj-column></mj-section></mj-body></mjml>`;
}

async function compile(told: Told[]): Promise<string> {
  const { html, errors } = await mjml(frameOf(told), { validationLevel: 'strict', fonts: {} });
  if (errors.length > 0) throw new Error(`mail template: ${errors[0]?.formattedMessage}`);
  return html;
}

const valuesOf = ({ mail }: Told, position: number): [string, string | undefined][] =>
  Object.entries({
    subject: mail.subject,
    preview: mail.preview,
    heading: mail.heading,
    picture: mail.picture?.url,
    alt: mail.picture?.alt,
    opening: mail.opening,
    closing: mail.closing,
    code: mail.code,
    label: mail.button?.label,
    url: mail.button?.url,
    stop: mail.stop?.label,
    stopurl: mail.stop?.url,
    ...Object.fromEntries(mail.paragraphs.map((words, index) => [`p${index}`, words])),
    ...Object.fromEntries(mail.notes.map((words, index) => [`n${index}`, words])),
  }).map(([name, value]) => [`${name}at${position}`, value]);

/** Whose mail it is: the name above it, and the colour that it takes; null: ours. */
export interface MailFace {
  name: string;
  brandColour: string | null;
}

/** The HTML part. Every value is escaped; nothing of it is read as markup. */
export async function mailHtml(told: Told[], site: string, face?: MailFace): Promise<string> {
  const shape = shapeOf(told);
  const frame = compiled.get(shape) ?? compile(told);
  compiled.set(shape, frame);
  const values = Object.fromEntries([['masthead', face?.name ?? site], ...told.flatMap(valuesOf)]);
  return inColours(await frame, lookOf(face?.brandColour ?? null)).replace(SLOT, (_, name: string) =>
    said(name, values[name] ?? ''),
  );
}
