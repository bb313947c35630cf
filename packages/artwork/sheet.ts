import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { type AnyDesign, type DesignOptions, designToSvg } from './src/index.ts';

const FONT = '@expo-google-fonts/barlow-semi-condensed/600SemiBold/BarlowSemiCondensed_600SemiBold.ttf';
const DARK_PAGE = '#0C171A';

/** Many badges on one picture, to be judged by eye. */
export class Sheet {
  readonly #width: number;
  readonly #height: number;
  readonly #parts: string[] = [];

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
  }

  /** A band across, dark as a page can be. */
  darken(top: number, height: number): void {
    this.#parts.push(`<rect y="${top}" width="${this.#width}" height="${height}" fill="${DARK_PAGE}"/>`);
  }

  put(design: AnyDesign, x: number, y: number, size: number, options: DesignOptions = {}): void {
    const svg = designToSvg(design, { idPrefix: `c${this.#parts.length}`, ...options });
    this.#parts.push(svg.replace('<svg ', `<svg x="${x}" y="${y}" width="${size}" height="${size}" `));
  }

  write(target: string): void {
    const [width, height] = [this.#width, this.#height];
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="#FFF"/>${this.#parts.join('')}</svg>`;
    const font = { loadSystemFonts: false, fontFiles: [fileURLToPath(import.meta.resolve(FONT))] };
    writeFileSync(target, new Resvg(svg, { fitTo: { mode: 'width', value: width }, font }).render().asPng());
  }
}
