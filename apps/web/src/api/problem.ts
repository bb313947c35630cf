/** One fault of a field: where (JSON pointer into what was sent) and what, in the person's language. */
export interface FieldFault {
  pointer: string;
  detail: string;
}

interface ProblemDocument {
  type?: string;
  title?: string;
  detail?: string;
  status?: number;
  requestId?: string;
  errors?: FieldFault[];
}

/** A refusal of the server (RFC 9457). `title` and `detail` are already sentences in the person's language. */
export class Problem extends Error {
  /** Last part of the problem's address, such as `wrong-state`; `unreachable` when no answer came. */
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** Reference number to give to support. */
  readonly requestId: string | undefined;
  readonly errors: readonly FieldFault[];

  constructor(code: string, status: number, document: ProblemDocument = {}) {
    super(document.title ?? code);
    this.name = 'Problem';
    this.code = code;
    this.status = status;
    this.title = document.title ?? '';
    this.detail = document.detail ?? '';
    this.requestId = document.requestId;
    this.errors = document.errors ?? [];
  }
}

export async function problemFrom(response: Response): Promise<Problem> {
  const requestId = response.headers.get('x-request-id') ?? undefined;
  const isProblem = response.headers.get('content-type')?.includes('application/problem+json') ?? false;
  // A proxy in between may answer with a page of its own: its text is not for the person.
  if (!isProblem) return new Problem('unreadable', response.status, { ...(requestId ? { requestId } : {}) });
  const document = (await response.json()) as ProblemDocument;
  const code = document.type?.split('/').at(-1) || 'unreadable';
  return new Problem(code, response.status, { ...(requestId ? { requestId } : {}), ...document });
}

/** `/content/name/fr` → `content.name.fr`, the path of the form's field. */
export const fieldPath = (pointer: string): string =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
