/** French spaces: narrow and unbroken before ; ! ? % and inside guillemets, unbroken before a colon. */
export const typeset = (french: string): string =>
  french
    .replace(/ ([;!?%»])/g, '\u202f$1')
    .replaceAll('« ', '«\u202f')
    .replaceAll(' :', '\u00a0:');
