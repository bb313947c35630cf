import type { Ladder } from '@insigne/server/api';
import { Link } from '@tanstack/react-router';
import { LevelMark } from '../../artwork/level-mark.tsx';
import type { Translate } from '../../texts/texts.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { useBadgePath } from './badge-path.ts';
import { stepField } from './steps.ts';
import type { Studio } from './use-studio.ts';

const FOUR = ['aptitude', 'acquisition', 'mastery', 'excellence'] as const;

/** The scale of four in both languages. */
const fourLevels = (t: Translate): Ladder => ({
  of: FOUR.length,
  rungs: FOUR.map((id, at) => ({
    id,
    rank: at + 1,
    name: { fr: t(`app:level.${id}`, { lng: 'fr' }), en: t(`app:level.${id}`, { lng: 'en' }) },
  })),
});

/** All levels of the scale that the badge does not have yet, in one act. */
export function useFourLevels({ content, setContent, levels }: Studio): (() => void) | undefined {
  const { t } = useText();
  if (levels.length > 1) return undefined;
  return () => {
    const { of, rungs } = fourLevels(t);
    const had = content.ladder?.of === of ? content.ladder.rungs : [];
    // A badge of one level keeps what that level asks for.
    const merged = rungs.map((rung) => had.find(({ rank }) => rank === rung.rank) ?? rung);
    setContent(stepField('levels'), { ...content, ladder: { of, rungs: merged } });
  };
}

/** What the levels are, and what they do to the drawing. Their words and criteria are written on the badge's page. */
export function LevelFields({ studio }: { studio: Studio }) {
  const { t } = useText();
  const give = useFourLevels(studio);
  const path = useBadgePath();
  return (
    <section className="inspector stack" aria-labelledby="inspector">
      <h3 id="inspector">{t('studio:base.levels')}</h3>
      <p className="sm dim">{t('studio:levels.hint')}</p>
      {studio.levels.length > 0 && (
        <ul className="stack-s">
          {studio.levels.map((level) => (
            <li key={level.id}>
              <LevelMark level={level} />
            </li>
          ))}
        </ul>
      )}
      {give && (
        <div>
          <Button small onClick={give}>
            {t('studio:levels.give')}
          </Button>
        </div>
      )}
      <p className="sm">
        <Link to={path}>{t('studio:levels.edit')}</Link>
      </p>
    </section>
  );
}
