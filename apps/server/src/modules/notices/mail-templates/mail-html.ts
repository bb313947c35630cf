import mjml from 'mjml';
import type { Language } from '../../../platform/language.ts';
import { texts } from '../../../platform/texts/texts.ts';
import type { MailTexts } from './mail-texts.ts';

/** Ground, ink, petrol and line of the product's tokens, light form: mail programs do their own dark mode. */
const COLOUR = {
  ground: '#F3F6F6',
  surface: '#FFFFFF',
  ink: '#10262B',
  dim: '#3C5258',
  petrol: '#0C5666',
  line: '#CBD6D8',
};
const SERIF = 'Georgia, Times New Roman, serif';
const SANS = 'Helvetica, Arial, sans-serif';

/** Signs of the private use area: they pass MJML untouched and stand in nobody's text, which is cleaned of them. */
const slot = (name: string) => `\uE000${name}\uE001`;
const SLOT = /\uE000([a-z0-9]+)\uE001/g;
const PRIVATE_USE = /[\uE000\uE001]/g;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string) => text.replace(PRIVATE_USE, '').replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

/** What a mail's frame depends on: compiling MJML takes 20 ms and more, so each shape is compiled once. */
const shapeOf = ({ picture, paragraphs, code, button, notes }: MailTexts, language: Language) =>
  JSON.stringify([
    language,
    picture !== undefined,
    paragraphs.length,
    code !== undefined,
    button !== undefined,
    notes.length,
  ]);

const compiled = new Map<string, Promise<string>>();

function frameOf(mail: MailTexts, language: Language): string {
  const t = texts(language);
  const text = (name: string, attributes = '') => `<mj-text ${attributes}>${slot(name)}</mj-text>`;
  const picture =
    mail.picture === undefined
      ? ''
      : `<mj-image src="${slot('picture')}" alt="${slot('alt')}" width="220px" padding="24px 0 8px" />`;
  const code =
    mail.code === undefined
      ? ''
      : text('code', `font-size="32px" font-weight="700" letter-spacing="8px" align="center" padding="16px 0"`);
  const button =
    mail.button === undefined
      ? ''
      : `<mj-button href="${slot('url')}" background-color="${COLOUR.petrol}" color="#FFFFFF" font-size="16px" font-weight="600" border-radius="8px" inner-padding="14px 22px" align="left" padding="16px 24px 8px">${slot('label')}</mj-button>
<mj-text font-size="13px" color="${COLOUR.dim}" padding="0 24px 16px">${t('mail:frame.bareLink')}<br /><a href="${slot('url')}" style="color:${COLOUR.petrol};word-break:break-all">${slot('url')}</a></mj-text>`;
  const notes = mail.notes
    .map((_, index) => text(`n${index}`, `font-size="14px" color="${COLOUR.dim}" padding="4px 24px"`))
    .join('');
  return `<mjml lang="${language}"><mj-head><mj-title>${slot('subject')}</mj-title><mj-preview>${slot('preview')}</mj-preview>
<mj-attributes><mj-all font-family="${SANS}" color="${COLOUR.ink}" /><mj-text font-size="16px" line-height="1.5" padding="6px 24px" /></mj-attributes></mj-head>
<mj-body background-color="${COLOUR.ground}" width="600px"><mj-section padding="24px 0 0"><mj-column><mj-text font-family="${SERIF}" font-size="20px" font-weight="600">Insigne</mj-text></mj-column></mj-section>
<mj-section background-color="${COLOUR.surface}" border="1px solid ${COLOUR.line}" border-radius="12px" padding="8px 0 24px"><mj-column>${picture}
<mj-text font-family="${SERIF}" font-size="26px" line-height="1.25" font-weight="600" padding="16px 24px 8px"><h1 style="font:inherit;margin:0">${slot('heading')}</h1></mj-text>
${mail.paragraphs.map((_, index) => text(`p${index}`)).join('')}${code}${button}<mj-divider border-width="1px" border-color="${COLOUR.line}" padding="8px 24px" />${notes}</mj-column></mj-section>
<mj-section><mj-column><mj-text font-size="13px" color="${COLOUR.dim}">${t('mail:frame.sentBy')}</mj-text></mj-column></mj-section></mj-body></mjml>`;
}

async function compile(mail: MailTexts, language: Language): Promise<string> {
  const { html, errors } = await mjml(frameOf(mail, language), { validationLevel: 'strict' });
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
    ...Object.fromEntries(mail.paragraphs.map((text, index) => [`p${index}`, text])),
    ...Object.fromEntries(mail.notes.map((text, index) => [`n${index}`, text])),
  };
  return (await frame).replace(SLOT, (_, name: string) => escapeHtml(values[name] ?? ''));
}
