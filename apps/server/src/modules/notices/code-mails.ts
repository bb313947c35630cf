import type { Context } from '../../platform/context.ts';
import type { Language } from '../../platform/language.ts';
import { CODE_MINUTES, CODE_TEMPLATES } from './notices.schema.ts';
import { queueMail } from './notices.service.ts';

type Deps = Pick<Context, 'config' | 'clock' | 'vault' | 'db'>;
/** Mails a code that accounts made. */
export const codeMails =
  (deps: Deps) =>
  (to: string, code: string, language: Language, purpose: keyof typeof CODE_TEMPLATES): Promise<void> =>
    deps.db.within({ system: true }, (tx) =>
      queueMail(deps, tx, { template: CODE_TEMPLATES[purpose], to, language, values: { code, minutes: CODE_MINUTES } }),
    );

/**
 * Tells a person that their account is erased. The mail's row goes as soon as it is sent or refused; without a mail server
 * nobody could read it, and it is not written.
 */
export async function confirmErasure(deps: Deps, to: string, language: Language): Promise<void> {
  if (deps.config.smtpUrl === undefined) return;
  const host = new URL(deps.config.baseUrl).host;
  await deps.db.within({ system: true }, (tx) =>
    queueMail(deps, tx, { template: 'account-erased', to, language, values: { host } }),
  );
}
