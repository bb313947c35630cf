import { readFile } from 'node:fs/promises';
import {
  type Bilingual,
  checkLibrary,
  type Fault,
  type Library,
  measureLibrary,
  SOCIO_COGNITIVE_SKILLS,
} from '@insigne/library';
import { checkImages, type ImageReport } from './library-images.ts';

export interface LibraryReport {
  name: Bilingual;
  version: string;
  /** Undefined where the form does not hold: nothing can be counted then. */
  counts?: ReturnType<typeof measureLibrary>;
  images?: ImageReport;
  faults: Fault[];
}

/** The library that Insigne comes with, or that of a file. */
export async function checkLibraryFile(file?: string): Promise<LibraryReport> {
  const value: unknown = file === undefined ? SOCIO_COGNITIVE_SKILLS : JSON.parse(await readFile(file, 'utf8'));
  const faults = checkLibrary(value);
  if (faults.some(({ code }) => code === 'shape' || code === 'empty-text'))
    return { name: { fr: '–', en: '–' }, version: '–', faults };
  const library = value as Library;
  const { images, faults: imageFaults } = checkImages(library);
  const { name, version } = library;
  return { name, version, counts: measureLibrary(library), images, faults: [...faults, ...imageFaults] };
}
