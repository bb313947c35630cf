const encoder = new TextEncoder();

export function utf8(value: string): Uint8Array {
  return encoder.encode(value);
}

/** Writes a text into bytes that have room for it. @returns how many bytes it took */
export function utf8Into(value: string, target: Uint8Array, at: number): number {
  return encoder.encodeInto(value, target.subarray(at)).written;
}

/** How many bytes a text without pairs of surrogates takes. */
export function utf8Length(value: string): number {
  let length = 0;
  for (let at = 0; at < value.length; at++) {
    const unit = value.charCodeAt(at);
    length += unit > 0x7ff ? 3 : unit > 0x7f ? 2 : 1;
  }
  return length;
}

export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function concat(...parts: Uint8Array[]): Uint8Array {
  let length = 0;
  for (const part of parts) length += part.length;
  const joined = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}

/** Base64url without padding (RFC 4648 section 5), strict: other characters, padding and stray bits give undefined. */
export function fromBase64Url(value: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9_-]*$/.test(value) || value.length % 4 === 1) return undefined;
  const binary = atob(value.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  return toBase64Url(bytes) === value ? bytes : undefined;
}

/** Base64 (RFC 4648 section 4), with or without its padding; as strict as above. */
export function fromBase64(value: string): Uint8Array | undefined {
  return /[-_]/.test(value)
    ? undefined
    : fromBase64Url(value.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''));
}

export function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  // Spread over a whole list would overflow the stack.
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
