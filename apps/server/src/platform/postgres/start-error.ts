/** Why the installation cannot start, in one or two sentences for its operator: printed without a stack, exit code 1. */
export class StartError extends Error {
  override name = 'StartError';
}

/** The last words of a PostgreSQL program that did not do its work, with a sentence before them where we know one. */
export function startErrorOf(folder: string, what: string, words: string): StartError {
  return /No space left on device|Disk quota exceeded/.test(words)
    ? new StartError(`The disk of ${folder} is full: PostgreSQL cannot start. Make room, then start again.`)
    : new StartError(`${what}: ${words}`);
}

/** The `code` of a Node system error ('ENOENT', 'EACCES', …), undefined for anything else. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
