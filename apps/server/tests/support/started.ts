import type { BatchView } from '../../src/modules/issuing/issuing.schema.ts';
import type { OrganisationView } from '../../src/modules/organisations/organisations.schema.ts';
import { publishedBadge } from './factory.ts';
import type { ServerProcess } from './server-process.ts';
import { until } from './until.ts';
import type { Visitor } from './visitor.ts';

/** Whoever opens the link that the first start of a server printed. */
export async function firstOperator(server: ServerProcess, printed: string[]): Promise<Visitor> {
  const operator = server.visitor();
  const link = await until('the operator’s link', () => /\/sign-in\/link\/\w+/.exec(printed.join('\n'))?.[0]);
  await operator.post(link, new URLSearchParams({ name: 'Odile', email: 'odile@people.example' }));
  return operator;
}

/** An organisation of the operator's, a published badge and a checked batch of these people. */
export async function checkedBatch(owner: Visitor, handle: string, emails: string[]) {
  const facts = { handle, name: 'L’Atelier' };
  const { organisation } = await owner.ask<{ organisation: OrganisationView }>('POST', '/api/organisations', facts);
  const badgeId = (await publishedBadge(owner, handle)).id;
  const base = `/api/organisations/${handle}/batches`;
  const bytes = Uint8Array.from(Buffer.from(['email', ...emails, ''].join('\n')));
  const { batch } = await owner.ask<{ batch: BatchView }>('POST', `${base}?badge=${badgeId}`, bytes);
  await owner.ask('POST', `${base}/${batch.id}/check`, { mapping: { email: 'email' } });
  return { organisation, badgeId, batchId: batch.id };
}

/** The batch as soon as it is as asked for; an answer that fails meanwhile is asked for again. */
export const batchWhen = (owner: Visitor, handle: string, id: string, fits: (batch: BatchView) => boolean) =>
  until(
    'the batch',
    async () => {
      const response = await owner.get(`/api/organisations/${handle}/batches/${id}`).catch(() => undefined);
      if (response?.status !== 200) return undefined;
      const { batch } = (await response.json()) as { batch: BatchView };
      return fits(batch) ? batch : undefined;
    },
    60_000,
  );
