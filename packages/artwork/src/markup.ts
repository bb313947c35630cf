const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * Characters that XML 1.0 forbids even when escaped: one of them makes the whole picture unreadable.
 * With the `u` flag a surrogate is matched only when it stands alone.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
export const FORBIDDEN_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);
}

export type Attributes = Record<string, string | number | undefined>;

/** Two digits, because opacities and scales stand among the numbers. */
const write = (value: number): string => String(Math.round(value * 100) / 100);

/** One element. Attribute values are escaped, numbers shortened, undefined left out; children are markup. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  let open = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    open += ` ${key}="${typeof value === 'number' ? write(value) : escapeXml(value)}"`;
  }
  const inner = children.join('');
  return inner === '' ? `${open}/>` : `${open}>${inner}</${name}>`;
}

export const path = (d: string, attributes: Attributes): string => element('path', { d, ...attributes });
export const disc = (r: number, fill: string, attributes: Attributes = {}): string =>
  element('circle', { r, fill, ...attributes });
export const group = (attributes: Attributes, ...children: string[]): string => element('g', attributes, ...children);
