import type { Level } from '@insigne/server/api';
import { useText } from '../texts/texts.ts';
import { LEVELS, levelNumber } from './badge-design.ts';

const STEP = 14.7;

/** ◆◆◇◇ 2 · Acquisition: lozenges, number and word. */
export function LevelMark({ level }: { level: Level | null }) {
  const { t } = useText();
  if (level === null) return null;
  const number = levelNumber(level);
  return (
    <span className="lvl">
      <svg className="loz" viewBox="0 0 58 14" aria-hidden="true">
        {LEVELS.map((name, i) => (
          <path key={name} className={i < number ? 'on' : undefined} d={`M${7 + i * STEP},1l6,6-6,6-6-6z`} />
        ))}
      </svg>
      <span>
        {number} · {t(`app:level.${level}`)}
      </span>
    </span>
  );
}
