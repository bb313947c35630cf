import { Link } from '@tanstack/react-router';
import { LevelMark } from '../../artwork/level-mark.tsx';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { withKind } from '../badges/ladder-draft.ts';
import { useBadgePath } from './badge-path.ts';
import { stepField } from './steps.ts';
import type { Studio } from './use-studio.ts';

/** All levels of the scale that the badge does not have yet, in one act. */
export function useFourLevels({ content, setContent, levels }: Studio): (() => void) | undefined {
  const { t } = useText();
  if (levels.length > 1) return undefined;
  return () => setContent(stepField('levels'), withKind(content, 'four', t));
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
        <ul className="stack-s level-choice">
          {studio.levels.map((level) => (
            <li key={level.id}>
              <button
                type="button"
                className="choice"
                aria-pressed={level.id === studio.level?.id}
                onClick={() => studio.showLevel(level.id)}
              >
                <LevelMark level={level} />
              </button>
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
        <Link to={path} activeOptions={{ exact: true }}>
          {t('studio:levels.edit')}
        </Link>
      </p>
    </section>
  );
}
