import { expect } from 'vitest';

const ELEMENT = /<(\/?)([a-zA-Z]+)((?:\s+[a-zA-Z][\w:-]*="[^"<]*")*)\s*(\/?)>/y;
const TEXT = /(?:[^<&]|&(?:amp|lt|gt|quot|#39);)*/y;

/** Reads a picture as XML: one root, every element closed in order, no stray `<`, `&` or doubled attribute. */
export function expectWellFormed(svg: string): void {
  const open: string[] = [];
  let at = 0;
  while (at < svg.length) {
    ELEMENT.lastIndex = at;
    const found = ELEMENT.exec(svg);
    if (!found) throw new Error(`not an element at ${at}: ${svg.slice(at, at + 60)}`);
    const [whole, closing, name = '', attributes = '', empty] = found;
    const names = [...attributes.matchAll(/\s([a-zA-Z][\w:-]*)="/g)].map(([, attribute]) => attribute);
    expect(new Set(names).size, `attributes of ${whole}`).toBe(names.length);
    for (const [, value = ''] of attributes.matchAll(/="([^"]*)"/g))
      expect(value).not.toMatch(/&(?!(amp|lt|gt|quot|#39);)/);
    if (closing) expect(open.pop()).toBe(name);
    else if (!empty) open.push(name);
    TEXT.lastIndex = at + whole.length;
    at += whole.length + (TEXT.exec(svg)?.[0].length ?? 0);
    if (open.length === 0) expect(at, 'one root').toBe(svg.length);
  }
  expect(open).toEqual([]);
  expect(svg).not.toMatch(/NaN|undefined|Infinity|null/);
}

/** No reference leaves the picture: no image, script, style sheet, or address other than the SVG namespace. */
export function expectClosedPicture(svg: string): void {
  expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(
    /https?:|<image|<script|<foreignObject|@import|<a |\son[a-z]+=/i,
  );
  for (const [, target = ''] of svg.matchAll(/(?:href=|url\()["']?([^"')]*)/g)) expect(target[0]).toBe('#');
}
