// subset-font 2.9.0 ships no types; only what badge-font.ts calls is declared.
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options?: { targetFormat?: 'sfnt' | 'truetype' | 'woff' | 'woff2'; noHinting?: boolean },
  ): Promise<Buffer>;
}
