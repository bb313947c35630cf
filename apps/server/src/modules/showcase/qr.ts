import { encode } from 'uqr';

/** White modules around the code, which readers need (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** A QR code as path data, one stroke for each run of dark modules: a third of the size of one square each. */
export function qrPath(text: string): { path: string; size: number } {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const path = data.flatMap((row, y) => {
    const runs: string[] = [];
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      runs.push(`M${start} ${y}h${x - start + 1}v1H${start}z`);
    }
    return runs;
  });
  return { path: path.join(''), size };
}
