import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { findLegal, keepLegal } from '../../platform/database/installation.store.ts';
import type { Legal } from '../../platform/legal.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { recordEvent } from '../audit/index.ts';
import type { LegalFact } from './operation.schema.ts';

type Deps = Pick<Context, 'db' | 'clock' | 'config'>;

export async function getLegal(deps: Pick<Deps, 'db'>, actor: Actor): Promise<Legal> {
  if (!actor.isOperator) throw new AppError('not-found');
  return findLegal(deps.db);
}

/** The legal pages say it from now on. */
export async function saveLegal(deps: Deps, actor: Actor, wanted: Legal): Promise<Legal> {
  if (!actor.isOperator) throw new AppError('not-found');
  const before = await findLegal(deps.db);
  const facts = Object.keys(wanted) as (keyof Legal)[];
  const changed = facts.filter((fact) => JSON.stringify(wanted[fact]) !== JSON.stringify(before[fact]));
  if (changed.length > 0)
    await deps.db.within({ system: true }, async (tx) => {
      await keepLegal(tx, wanted);
      await recordEvent(tx, {
        actorId: actor.id,
        action: 'installation.changed',
        facts: Object.fromEntries(changed.map((fact) => [fact, true])),
        at: deps.clock.now(),
      });
    });
  return wanted;
}

/** What visitors of the legal pages look for and do not find. A text of the operator's own is either in both languages or in none. */
export async function missingFromLegal({ db, config }: Pick<Deps, 'db' | 'config'>): Promise<LegalFact[]> {
  const { entity, contact } = config.installation;
  const { address, dataContact, hosting, terms, privacy } = await findLegal(db);
  const isHalf = ({ fr, en }: Legal['terms']) => (fr === '') !== (en === '');
  const lacks: Record<LegalFact, boolean> = {
    entity: entity === '',
    address: address === '',
    contact: contact === '',
    dataContact: dataContact === '',
    hosting: hosting === '',
    terms: isHalf(terms),
    privacy: isHalf(privacy),
  };
  return (Object.keys(lacks) as LegalFact[]).filter((fact) => lacks[fact]);
}
