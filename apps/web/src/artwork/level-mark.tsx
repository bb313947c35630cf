import type { Level } from '@insigne/server/api';
import { Written } from '../ui/written.tsx';

/** From the middle of one lozenge to the next. */
const STEP = 14.7;

const lozenges = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, at) => `M${7 + (from + at) * STEP},1l6,6-6,6-6-6z`).join('');

/** ◆◆◇◇ 2 · Acquisition: lozenges, number and word. */
export function LevelMark({ level }: { level: Level | null }) {
  if (level === null) return null;
  const { rank, of, name } = level;
  return (
    <span className="lvl">
      <svg className="loz" viewBox={`0 0 ${Math.ceil((of - 1) * STEP + 14)} 14`} aria-hidden="true">
        <path className="on" d={lozenges(0, rank)} />
        {rank < of && <path d={lozenges(rank, of)} />}
      </svg>
      <span>
        {rank} · <Written text={name} />
      </span>
    </span>
  );
}
