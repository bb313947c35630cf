const MAX_LENGTH = 60;

/** A badge's name as a file name that every system takes: ASCII letters, digits and hyphens. */
export function fileName(name: string, extension: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\w -]/g, '')
    .trim()
    .replace(/[ _]+/g, '-')
    .toLowerCase()
    .slice(0, MAX_LENGTH);
  return `${plain || 'badge'}.${extension}`;
}
