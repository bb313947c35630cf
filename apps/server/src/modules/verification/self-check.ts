import { verifyBadge } from '@insigne/credentials';
import type { Context } from '../../platform/context.ts';
import { checkChain } from '../audit/index.ts';
import { countEditions, readEditions } from '../issuing/index.ts';
import { listOrganisations } from '../organisations/index.ts';
import { createLocalDocuments } from './local-documents.ts';

export interface SelfCheck {
  editions: number;
  verified: number;
  /** One sentence each; none: everything holds. */
  faults: string[];
}

/** Whatever else is true of a badge, its bytes and its issuer must hold. */
const NOT_OURS = new Set(['invalid', 'untrusted-issuer', 'unverified', 'status-unknown', 'not-a-badge']);

/**
 * What must hold of a database that was put back: each edition has its log entry, each audit chain is whole, and the newest
 * `most` editions of each organisation verify, by the function and the documents that a stranger would use.
 */
export async function checkInstallation(
  deps: Pick<Context, 'db' | 'config' | 'clock'>,
  most: number,
): Promise<SelfCheck> {
  const result: SelfCheck = { editions: 0, verified: 0, faults: [] };
  const local = createLocalDocuments(deps);
  const fetch = async (address: string) => {
    const found = await local(address);
    if (found === undefined) throw new Error('not one of our documents');
    return found;
  };
  for (const chain of [null, ...(await listOrganisations(deps))]) {
    const { fault } = await checkChain(deps, chain?.id ?? null);
    const name = chain?.handle ?? 'the installation';
    if (fault !== null) result.faults.push(`The audit trail of ${name} is broken at event ${fault.position}`);
    if (chain === null) continue;
    const { all, unlogged } = await countEditions(deps, chain.id);
    result.editions += all;
    if (unlogged > 0) result.faults.push(`${unlogged} signed badges of ${name} lack their entry in the log`);
    for await (const { id, document } of readEditions(deps, chain.id, most)) {
      const { verdict } = await verifyBadge(document, { now: deps.clock.now(), fetch });
      if (NOT_OURS.has(verdict)) result.faults.push(`The signed badge ${id} of ${name} is ${verdict}`);
      result.verified += 1;
    }
  }
  return result;
}
