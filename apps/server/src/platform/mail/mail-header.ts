/**
 * One bare address that can only be read in one way: no CR, LF, comma, quotation mark, space, comment or angle bracket
 * (P-WEB-05). Stricter than RFC 5321 on purpose.
 */
export function isMailAddress(address: string): boolean {
  return address.length <= 254 && ADDRESS.test(address);
}

const ADDRESS = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,8}$/;

/** The address of `Name <address>`, as the operator writes whom mails are from. */
export const bareAddress = (sender: string): string => /<([^<>]+)>\s*$/.exec(sender)?.[1]?.trim() ?? sender.trim();

const HEADER_NAME = /^[A-Za-z0-9-]{1,60}$/;
const MESSAGE_ID = /^<[A-Za-z0-9._-]{1,80}@[A-Za-z0-9.:[\]-]{1,250}>$/;
/** Longer ones are no subject: some mail programs drop the whole mail. */
const MAX_VALUE_LENGTH = 900;

/** The name of the first header that cannot be sent as it is; undefined when all can. */
export function headerFault(headers: Record<string, string>): string | undefined {
  const found = Object.entries(headers).find(
    ([name, value]) =>
      !HEADER_NAME.test(name) ||
      value.length > MAX_VALUE_LENGTH ||
      /\p{Cc}/u.test(value) ||
      (name.toLowerCase() === 'message-id' && !MESSAGE_ID.test(value)),
  );
  return found?.[0].replaceAll(/[^A-Za-z0-9-]/g, '?').slice(0, 60);
}
