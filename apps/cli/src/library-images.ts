import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { designToSvg, type LayeredDesign, LIBRARY_ART, libraryDesign } from '@insigne/artwork';
import { type Fault, LANGUAGES, type Language, type Library } from '@insigne/library';
import { Resvg } from '@resvg/resvg-js';

const FONT = fileURLToPath(
  import.meta.resolve('@expo-google-fonts/barlow-semi-condensed/600SemiBold/BarlowSemiCondensed_600SemiBold.ttf'),
);
/** The width from which the name on a badge can be read. */
const LETTERED_WIDTH = 140;
/** The smallest size at which a badge is shown: a list, a browser's tab. */
const SMALL_WIDTH = 32;
/** Two small pictures that differ in fewer of their points than this are taken for each other. */
const LEAST_DIFFERENCE = 0.02;
/** Of 255: a grey nearer than this is the same to an eye. */
const SEEN_DIFFERENCE = 12;

export interface ImageReport {
  /** For each language one picture a level. */
  drawn: Record<Language, number>;
  /** Of the two most alike, small, without colour or text: the share of points in which they differ. */
  leastDifference: number;
  mostAlike: [string, string];
}

interface Picture {
  path: string;
  name: string;
  design: LayeredDesign;
}

/**
 * Draws each level of each skill and compares: every picture differs from every other, from itself without its letters (they
 * are really drawn), and as a small grey one without any still from all others.
 */
export function checkImages(library: Library, drawing = libraryDesign): { images: ImageReport; faults: Fault[] } {
  const pictures = draw(library, drawing);
  const { least, pair, tooAlike } = compareSmall(pictures);
  const drawn = Object.fromEntries(LANGUAGES.map((language) => [language, pictures.length])) as ImageReport['drawn'];
  return {
    images: { drawn, leastDifference: least, mostAlike: pair },
    faults: [...missing(library), ...LANGUAGES.flatMap((language) => compareLettered(pictures, language)), ...tooAlike],
  };
}

/** A skill without an emblem of its own has no picture. */
const missing = (library: Library): Fault[] =>
  library.skills.flatMap(({ id }, at): Fault[] =>
    Object.hasOwn(LIBRARY_ART, id) ? [] : [{ path: `/skills/${at}`, code: 'image-missing', detail: id }],
  );

function draw(library: Library, drawing: typeof libraryDesign): Picture[] {
  const names = new Map(library.levels.map(({ id, rank, name }) => [id, { rank, name }]));
  return library.skills.flatMap((skill, at) =>
    skill.levels.flatMap(({ level }, index) => {
      if (!Object.hasOwn(LIBRARY_ART, skill.id)) return [];
      const { rank, name } = names.get(level) ?? { rank: index + 1, name: { fr: level, en: level } };
      const design = drawing(skill.id, rank, { name: skill.name, level: name });
      return { path: `/skills/${at}/levels/${index}`, name: `${skill.id} ${level}`, design };
    }),
  );
}

function compareLettered(pictures: Picture[], language: Language): Fault[] {
  const seen = new Map<string, string>();
  return pictures.flatMap(({ path, design }): Fault[] => {
    const svg = designToSvg(design, { language });
    const lettered = hashOf(svg);
    const first = seen.get(lettered);
    if (first !== undefined) return [{ path, code: 'image-same', detail: first }];
    seen.set(lettered, path);
    return lettered === hashOf(withoutText(svg)) ? [{ path, code: 'image-unlettered' }] : [];
  });
}

const hashOf = (svg: string): string => createHash('sha256').update(render(svg, LETTERED_WIDTH)).digest('hex');

function compareSmall(pictures: Picture[]) {
  const small = pictures.map(({ path, name, design }) => ({ path, name, grey: greyOf(smallPicture(design)) }));
  let least = 1;
  let pair: [string, string] = ['', ''];
  const tooAlike: Fault[] = [];
  small.forEach((one, index) => {
    for (const other of small.slice(index + 1)) {
      const share = differenceOf(one.grey, other.grey);
      if (share < LEAST_DIFFERENCE) tooAlike.push({ path: other.path, code: 'image-alike', detail: one.path });
      if (share < least) [least, pair] = [share, [one.name, other.name]];
    }
  });
  return { least: Number(least.toFixed(3)), pair, tooAlike };
}

const smallPicture = (design: LayeredDesign): Uint8Array =>
  render(withoutText(designToSvg(design, { optical: 'mini' })), SMALL_WIDTH);

const withoutText = (svg: string): string => svg.replace(/<text[\s>][\s\S]*?<\/text>/g, '');

const render = (svg: string, width: number): Uint8Array =>
  new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    background: '#ffffff',
    font: { fontFiles: [FONT], loadSystemFonts: false },
  }).render().pixels;

/** Four bytes a point become one, as bright as it looks. */
function greyOf(rgba: Uint8Array): number[] {
  return Array.from({ length: rgba.length / 4 }, (_, point) => {
    const [red = 0, green = 0, blue = 0] = rgba.subarray(point * 4, point * 4 + 3);
    return 0.299 * red + 0.587 * green + 0.114 * blue;
  });
}

function differenceOf(one: number[], other: number[]): number {
  const different = one.filter((grey, point) => Math.abs(grey - (other[point] ?? 0)) >= SEEN_DIFFERENCE);
  return different.length / one.length;
}
