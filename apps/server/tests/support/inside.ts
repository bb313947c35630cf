import type { Actor } from '../../src/platform/actor.ts';
import type { TestApp } from './app.ts';
import type { Visitor } from './visitor.ts';

/** Who a browser is signed in as, for a use case that is called without its route. */
export async function actorOf(test: TestApp, visitor: Visitor): Promise<Actor> {
  const { person: me } = await visitor.ask<{ person: Omit<Actor, 'emails' | 'provedAt'> }>('GET', '/api/me');
  return { ...me, emails: [me.email], provedAt: test.clock.now() };
}

/** An installation whose mails cannot be sealed for a moment: what was intended is not released. */
export const cutOff = ({ context }: TestApp): TestApp['context'] => ({
  ...context,
  vault: {
    ...context.vault,
    seal: () => {
      throw new Error('cut off');
    },
  },
});
