import mjml from 'mjml';
import type { Language } from '../../../platform/language.ts';
import { texts } from '../../../platform/texts/texts.ts';
import type { MailTexts } from './writer.ts';

/** Values of the design's tokens: mail programs know no CSS variables. */
const COLOUR = {
  ground: '#F3F6F6',
  surface: '#FFFFFF',
  ink: '#10262B',
  dim: '#3C5258',
  petrol: '#0C5666',
  soft: '#DAEBEE',
  line: '#CBD6D8',
  brass: '#B98A2E',
};
const SERIF = "Spectral, Georgia, 'Times New Roman', serif";
const SANS = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', Arial, sans-serif";
const MONO = "ui-monospace, Menlo, Consolas, 'Liberation Mono', monospace";

/** For programs that know dark mode; the others turn colours on their own, or keep the light ones. */
const DARK_CSS = `:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  body, body > div { background: #0C171A !important; }
  .line p { border-top-color: #2E474D !important; }
  .card, .card > table { background: #132327 !important; }
  .card > table > tbody > tr > td { border-color: #2E474D !important; }
  .ink div, .ink h1 { color: #E9F1F2 !important; }
  .dim div { color: #BACBCE !important; }
  .dim a { color: #74C6D6 !important; }
  .act table td, .act a { background: #74C6D6 !important; color: #06262D !important; }
  .code div { background: #143B45 !important; color: #E9F1F2 !important; }
}`;

/** Signs of the private use area: they pass MJML untouched and stand in nobody's text, which is cleaned of them. */
const slot = (name: string) => `\uE000${name}\uE001`;
const SLOT = /\uE000([a-z0-9]+)\uE001/g;
const PRIVATE_USE = /[\uE000\uE001]/g;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string) => text.replace(PRIVATE_USE, '').replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

/** What a mail's frame depends on: compiling MJML takes 20 ms and more, so each shape is compiled once. */
const shapeOf = ({ picture, paragraphs, code, button, notes, stop }: MailTexts, language: Language) =>
  JSON.stringify([
    language,
    picture !== undefined,
    paragraphs.length,
    code !== undefined,
    button !== undefined,
    notes.length,
    stop !== undefined,
  ]);

const compiled = new Map<string, Promise<string>>();

function frameOf(mail: MailTexts, language: Language): string {
  const t = texts(language);
  const text = (name: string, attributes: string) => `<mj-text ${attributes}>${slot(name)}</mj-text>`;
  const dim = (size: number, padding: string) =>
    `css-class="dim" font-size="${size}px" color="${COLOUR.dim}" padding="${padding}"`;
  const rule = (width: number, below: number) =>
    `<mj-divider border-width="${width}px" border-color="${COLOUR.brass}" width="72px" align="left" padding="0 0 ${below}px" />`;
  // The words in place of a picture that is not loaded are part of the mail: they are set as such.
  const picture =
    mail.picture === undefined
      ? ''
      : `<mj-image src="${slot('picture')}" alt="${slot('alt')}" width="200px" padding="0 0 24px" font-size="14px" />`;
  const code =
    mail.code === undefined
      ? ''
      : `<mj-text css-class="code" padding="4px 0 20px"><div style="display:inline-block;padding:12px 20px;border-radius:8px;background:${COLOUR.soft};color:${COLOUR.ink};font-family:${MONO};font-size:32px;line-height:40px;letter-spacing:6px">${slot('code')}</div></mj-text>`;
  const button =
    mail.button === undefined
      ? ''
      : `<mj-button css-class="act" href="${slot('url')}" background-color="${COLOUR.petrol}" color="#FFFFFF" font-size="16px" font-weight="600" border-radius="8px" inner-padding="14px 24px" align="left" padding="8px 0 16px">${slot('label')}</mj-button>
<mj-text ${dim(13, '0 0 8px')}>${t('mail:frame.bareLink')}<br /><a href="${slot('url')}" style="color:${COLOUR.petrol};word-break:break-all">${slot('url')}</a></mj-text>`;
  const notes = mail.notes.map((_, index) => text(`n${index}`, dim(14, '0 0 8px'))).join('');
  const stop =
    mail.stop === undefined
      ? ''
      : `<mj-text ${dim(14, '4px 0 8px')}><a href="${slot('stopurl')}" style="color:${COLOUR.petrol}">${slot('stop')}</a></mj-text>`;
  return `<mjml lang="${language}"><mj-head><mj-title>${slot('subject')}</mj-title><mj-preview>${slot('preview')}</mj-preview>
<mj-attributes><mj-all font-family="${SANS}" color="${COLOUR.ink}" /><mj-text font-size="16px" line-height="1.5" padding="0 0 14px" /><mj-column padding="0" /></mj-attributes>
<mj-raw><meta name="color-scheme" content="light dark" /><meta name="supported-color-schemes" content="light dark" /></mj-raw><mj-style>${DARK_CSS}</mj-style></mj-head>
<mj-body background-color="${COLOUR.ground}" width="600px"><mj-section padding="28px 28px 12px"><mj-column><mj-text css-class="ink" font-family="${SERIF}" font-size="18px" font-weight="600" padding="0">Insigne</mj-text></mj-column></mj-section>
<mj-wrapper padding="0 12px"><mj-section css-class="card" background-color="${COLOUR.surface}" border="1px solid ${COLOUR.line}" border-radius="12px" padding="28px 24px 20px"><mj-column>${picture}
<mj-text css-class="ink" padding="0 0 12px"><h1 style="margin:0;font-family:${SERIF};font-weight:600;font-size:28px;line-height:1.25">${slot('heading')}</h1></mj-text>${rule(2, 2)}${rule(1, 20)}
${mail.paragraphs.map((_, index) => text(`p${index}`, 'css-class="ink"')).join('')}${code}${button}<mj-divider css-class="line" border-width="1px" border-color="${COLOUR.line}" padding="8px 0 16px" />${notes}${stop}</mj-column></mj-section></mj-wrapper>
<mj-section padding="16px 28px 32px"><mj-column><mj-text ${dim(13, '0')}>${t('mail:frame.sentBy')}</mj-text></mj-column></mj-section></mj-body></mjml>`;
}

async function compile(mail: MailTexts, language: Language): Promise<string> {
  const { html, errors } = await mjml(frameOf(mail, language), { validationLevel: 'strict', fonts: {} });
  if (errors.length > 0) throw new Error(`mail template: ${errors[0]?.formattedMessage}`);
  return html;
}

/** The HTML part. Every value is escaped; nothing of it is read as markup. */
export async function mailHtml(mail: MailTexts, language: Language): Promise<string> {
  const shape = shapeOf(mail, language);
  const frame = compiled.get(shape) ?? compile(mail, language);
  compiled.set(shape, frame);
  const values: Record<string, string | undefined> = {
    subject: mail.subject,
    preview: mail.preview,
    heading: mail.heading,
    picture: mail.picture?.url,
    alt: mail.picture?.alt,
    code: mail.code,
    label: mail.button?.label,
    url: mail.button?.url,
    stop: mail.stop?.label,
    stopurl: mail.stop?.url,
    ...Object.fromEntries(mail.paragraphs.map((text, index) => [`p${index}`, text])),
    ...Object.fromEntries(mail.notes.map((text, index) => [`n${index}`, text])),
  };
  return (await frame).replace(SLOT, (_, name: string) => escapeHtml(values[name] ?? ''));
}
