import type { UseFormReturnType } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import type { UseMutationResult } from '@tanstack/react-query';
import { focusFirstFault, useServerFaults } from './form-faults.tsx';

interface Saving<Values, Sent, Answer> {
  /** What is sent of what was typed. */
  send: (values: Values) => Sent;
  /** What the form shows from then on, where the server may store it otherwise than typed. */
  stored?: (answer: Answer) => Values;
  said: (sent: Sent) => string;
}

/**
 * The submit of a form that stays on its screen: what was stored is its new beginning and a word says so; faults, the server's as
 * well, stand beside their fields, and the first one has the focus.
 */
export function useSaving<Values, Sent, Answer>(
  form: UseFormReturnType<Values>,
  save: UseMutationResult<Answer, Error, Sent>,
  { send, stored, said }: Saving<Values, Sent, Answer>,
) {
  const showFaults = useServerFaults(form);
  return form.onSubmit((values) => {
    const sent = send(values);
    save.mutate(sent, {
      onSuccess: (answer) => {
        const kept = stored?.(answer);
        if (kept !== undefined) form.setValues(kept as Parameters<typeof form.setValues>[0]);
        form.resetDirty(kept);
        notifications.show({ message: said(sent) });
      },
      onError: showFaults,
    });
  }, focusFirstFault);
}
