// A list as a French office saves it: semicolons, Windows-1252, CRLF.

/** Letters of Windows-1252 that are not at their Unicode place. */
const MOVED: Record<string, number> = { '€': 0x80, '’': 0x92, Œ: 0x8c, œ: 0x9c, Ÿ: 0x9f };

export function windows1252(text: string): Buffer {
  return Buffer.from(
    [...text].map((letter) => {
      const code = MOVED[letter] ?? letter.codePointAt(0) ?? 0;
      if (code > 0xff) throw new Error(`${letter} is not in Windows-1252`);
      return code;
    }),
  );
}

export interface Row {
  email: string;
  name: string;
  language: string;
}

export const semicolonCsv = (header: string[], rows: Row[]): Buffer =>
  windows1252(
    [header, ...rows.map(({ email, name, language }) => [email, name, language])]
      .map((cells) => `${cells.join(';')}\r\n`)
      .join(''),
  );
