/** Why the installation cannot start, in one or two sentences for its operator: printed without a stack, exit code 1. */
export class StartError extends Error {
  override name = 'StartError';
}

/** The `code` of a Node system error ('ENOENT', 'EACCES', …), undefined for anything else. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
