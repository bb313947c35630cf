import type { Context } from '../../platform/context.ts';

/** The text holds the claim link or the code: sealed at rest, gone once sent. */
const SEAL = 'mail-body';

export interface MailBody {
  html: string;
  text: string;
  unsubscribeUrl?: string;
  /** Whom the mail says that it is from, and where answers go; none: the installation. */
  senderName?: string;
  replyTo?: string;
}

type Deps = Pick<Context, 'vault'>;

export const sealBody = ({ vault }: Deps, body: MailBody): Buffer =>
  vault.seal(Buffer.from(JSON.stringify(body)), SEAL);

export const openBody = ({ vault }: Deps, sealed: Buffer | null): MailBody | undefined =>
  sealed === null ? undefined : JSON.parse(vault.open(sealed, SEAL).toString());
