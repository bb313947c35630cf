/** One bench, all figures of the same run on the same machine. */
export interface Measured {
  ours: number;
  /** The same work by the best known library of others, in a plain loop. */
  peer: number;
  /** What the machine itself allows for the bare minimum of this work. */
  limit: number;
  unit: string;
  ratioToPeer: number;
  ratioToLimit: number;
  /** Our figure at a quarter, a half and the full scale. */
  growth: { scale: number; ours: number }[];
  peakMemoryMB: number;
  /** What was measured beside these, by name. */
  notes: Record<string, number | string>;
}

/** Three significant digits: the machine is shared, more would pretend. */
export const rounded = (value: number): number => Number(value.toPrecision(3));

export function measured(
  figures: Pick<Measured, 'ours' | 'peer' | 'limit' | 'unit' | 'growth' | 'peakMemoryMB'>,
  notes: Measured['notes'] = {},
): Measured {
  const { ours, peer, limit } = figures;
  return {
    ...figures,
    ours: rounded(ours),
    peer: rounded(peer),
    limit: rounded(limit),
    ratioToPeer: rounded(ours / peer),
    ratioToLimit: rounded(ours / limit),
    growth: figures.growth.map(({ scale, ours: at }) => ({ scale, ours: rounded(at) })),
    peakMemoryMB: Math.round(figures.peakMemoryMB),
    notes,
  };
}

/** A bench of questions that people ask, in ms at full size. */
export interface Timed {
  queries: Record<string, { p50: number; p95: number }>;
  /** A figure that is counted anew, right after everything has changed. */
  freshMs: number;
  /** The whole work at a quarter, a half and the full scale. */
  growth: { scale: number; ms: number }[];
  peakMemoryMB: number;
}
