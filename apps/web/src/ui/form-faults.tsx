import type { UseFormReturnType } from '@mantine/form';
import { IconAlertCircle } from '@tabler/icons-react';
import { useCallback } from 'react';
import { fieldPath, Problem } from '../api/problem.ts';
import { useText } from '../texts/texts.ts';

/** Finds the field of a path; forms give each field `data-path` by `form.getInputProps`. */
const fieldOf = (path: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);

export const focusFirstFault = (errors: Record<string, unknown>): void => {
  const fields = Object.keys(errors).flatMap((path) => fieldOf(path) ?? []);
  fields.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))[0]?.focus();
};

/** Puts the server's field faults beside their fields; false when it named none of this form. */
export function useServerFaults<T>(form: UseFormReturnType<T>): (error: unknown) => boolean {
  return useCallback(
    (error) => {
      if (!(error instanceof Problem) || error.errors.length === 0) return false;
      const faults = Object.fromEntries(error.errors.map(({ pointer, detail }) => [fieldPath(pointer), detail]));
      form.setErrors(faults);
      requestAnimationFrame(() => focusFirstFault(faults));
      return true;
    },
    [form],
  );
}

/** Every fault as a link to its field. */
export function FaultSummary({ errors }: { errors: Record<string, unknown> }) {
  const { t } = useText();
  const entries = Object.entries(errors).filter(([, text]) => Boolean(text));
  if (entries.length === 0) return null;
  return (
    <div className="note bad" role="alert">
      <IconAlertCircle className="i" aria-hidden="true" />
      <div>
        <p className="b">{t('common:form.faults', { count: entries.length })}</p>
        <ul>
          {entries.map(([path, text]) => (
            <li key={path}>
              <button type="button" className="link" onClick={() => fieldOf(path)?.focus()}>
                {String(text)}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
