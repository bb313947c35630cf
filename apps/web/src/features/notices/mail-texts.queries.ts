import type { Language, MailPreview, MailText, MailTrial, OwnTexts } from '@insigne/server/api';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSubmitKeys } from '../../api/idempotency.ts';
import { apiPath, request } from '../../api/request.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';

const textsKey = (org: string) => ['organisation', org, 'mail-texts'];

export function useMailTexts() {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: textsKey(handle),
    queryFn: async () =>
      (await request<{ mailTexts: MailText[] }>('GET', apiPath`/organisations/${handle}/mail-texts`)).mailTexts,
  });
}

/** The mail as these words would make it; what it was before stays in sight meanwhile. */
export function useMailPreview(template: string, language: Language, texts: OwnTexts) {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: [...textsKey(handle), 'preview', template, language, texts],
    placeholderData: keepPreviousData,
    gcTime: 0,
    // What is refused now is refused as long as the words are the same.
    retry: false,
    queryFn: () =>
      request<MailPreview>('POST', apiPath`/organisations/${handle}/mail-texts/${template}/preview`, {
        body: { language, texts },
      }),
  });
}

export function useSaveMailTexts(template: string) {
  const { handle } = useOrganisation().organisation;
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: OwnTexts) =>
      request<undefined>('PUT', apiPath`/organisations/${handle}/mail-texts/${template}`, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: textsKey(handle), exact: true }),
  });
}

export function useTryMail(template: string) {
  const { handle } = useOrganisation().organisation;
  const client = useQueryClient();
  const keys = useSubmitKeys();
  return useMutation({
    mutationFn: (body: { language: Language; texts: OwnTexts }) =>
      request<MailTrial>('POST', apiPath`/organisations/${handle}/mail-texts/${template}/try`, {
        body,
        idempotencyKey: keys.keyFor(body),
      }),
    onSuccess: () => {
      keys.done();
      return client.invalidateQueries({ queryKey: ['organisation', handle, 'mails'] });
    },
  });
}
