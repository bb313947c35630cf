import type { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { keepInstallation } from '../../platform/database/installation.store.ts';
import { type Installation, isTimeZone, UNNAMED } from '../../platform/installation.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { recordEvent } from '../audit/index.ts';
import type { installationAnswerSchema, saveInstallationSchema } from './operation.schema.ts';

type Deps = Pick<Context, 'db' | 'clock' | 'config'>;
type Answer = z.infer<typeof installationAnswerSchema>;

export function getInstallation({ config }: Pick<Deps, 'config'>, actor: Actor): Answer {
  if (!actor.isOperator) throw new AppError('not-found');
  return { installation: config.installation, said: config.installation !== UNNAMED };
}

/**
 * What the installation is called, by whose clock it goes and who answers for it. Pages and mails say it from now on; what was
 * mailed before stays as it was.
 * @throws AppError `invalid-request`
 */
export async function saveInstallation(
  deps: Deps,
  actor: Actor,
  wanted: z.output<typeof saveInstallationSchema>,
): Promise<Answer> {
  if (!actor.isOperator) throw new AppError('not-found');
  if (!isTimeZone(wanted.timeZone))
    throw new AppError('invalid-request', {}, [{ pointer: '/timeZone', reason: 'time-zone-unknown' }]);
  const before = deps.config.installation;
  const changed = (Object.keys(wanted) as (keyof Installation)[]).filter((fact) => wanted[fact] !== before[fact]);
  // What is said as it was unsaid is said from now on.
  if (changed.length > 0 || before === UNNAMED)
    await deps.db.within({ system: true }, async (tx) => {
      await keepInstallation(tx, wanted);
      await recordEvent(tx, {
        actorId: actor.id,
        action: 'installation.changed',
        facts: Object.fromEntries(changed.map((fact) => [fact, true])),
        at: deps.clock.now(),
      });
    });
  deps.config.installation = wanted;
  return { installation: wanted, said: true };
}
