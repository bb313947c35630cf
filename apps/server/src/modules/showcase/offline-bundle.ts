import { makeBundle } from '@insigne/credentials';
import type { Context } from '../../platform/context.ts';
import type { PublicAward } from '../issuing/index.ts';

/** The public edition of a badge with the issuer's keys and its status lists as they are now: what `verifyOwn` reads as well. */
export function offlineBundle(
  { config, clock }: Pick<Context, 'config' | 'clock'>,
  { document, ownDocuments }: Pick<PublicAward, 'document' | 'ownDocuments'>,
): string {
  const documents = Object.entries(ownDocuments).map(([path, body]) => [`${config.baseUrl}${path}`, body]);
  return makeBundle({ badge: document, madeAt: clock.now(), documents: Object.fromEntries(documents) });
}
