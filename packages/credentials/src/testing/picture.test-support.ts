import { deflateSync } from 'node:zlib';
import { writePng } from '../bake/png-chunks.ts';

/** A sound PNG of 2 x 2 pixels. */
export function plainPng(): Uint8Array {
  const header = Uint8Array.of(0, 0, 0, 2, 0, 0, 0, 2, 8, 2, 0, 0, 0);
  return writePng([
    { type: 'IHDR', data: header },
    { type: 'IDAT', data: deflateSync(new Uint8Array(14)) },
    { type: 'IEND', data: new Uint8Array() },
  ]);
}

export const PLAIN_SVG =
  '<?xml version="1.0" encoding="UTF-8"?>\n<!-- drawn -->\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><title>Été &amp; « badge »</title></svg>\n';
