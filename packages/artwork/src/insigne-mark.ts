import { circle, lozenge } from './geometry.ts';
import { element, escapeXml, group, path } from './markup.ts';
import { star } from './shapes.ts';

export interface MarkOptions {
  /** Side in pixels; left out, the page decides. */
  size?: number;
  /** Name for screen readers. Without it the mark is decorative. */
  title?: string;
  /** `color` for pages, `mono` takes the colour of the text around it. */
  tone?: 'color' | 'mono';
}

/** The product's own mark: a brass star of eight points, an ink disc, a lozenge with a lit facet. */
export function insigneMark({ size, title, tone = 'color' }: MarkOptions = {}): string {
  const name: Record<string, string> =
    title === undefined ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': title };
  const outline = star(8, 15.6, 12.2);
  const drawn =
    tone === 'mono'
      ? path(`${outline}${circle(0, 0, 10)}${lozenge(0, 0, 7.6)}`, { fill: 'currentColor', 'fill-rule': 'evenodd' })
      : path(outline, { fill: '#C9962F' }) +
        element('circle', { r: 10, fill: '#0C2B33' }) +
        path(lozenge(0, 0, 7.6), { fill: '#F2D48A' }) +
        path('M0,-7.6L7.6,0H-7.6Z', { fill: '#FFF', opacity: 0.55 });
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 32 32', width: size, height: size, ...name },
    title === undefined ? '' : element('title', {}, escapeXml(title)),
    group({ transform: 'translate(16,16)' }, drawn),
  );
}
