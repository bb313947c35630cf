/** Bytes as a French spreadsheet program saves them: Windows-1252, which differs from Latin-1 in these signs. */
export function windows1252(text: string): Uint8Array<ArrayBuffer> {
  const signs: Record<string, number> = { '€': 0x80, Œ: 0x8c, '’': 0x92, œ: 0x9c, Ÿ: 0x9f };
  return Uint8Array.from([...text], (sign) => signs[sign] ?? sign.charCodeAt(0));
}
