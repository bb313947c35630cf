import type { BadgeView } from '@insigne/server/api';
import { DrawnBadge } from '../../artwork/badge-picture.tsx';
import { levelsIn } from '../../artwork/badge-words.ts';
import { LevelMark } from '../../artwork/level-mark.tsx';
import { inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';

interface RungChoiceProps {
  badge: BadgeView;
  chosen: string | undefined;
  onChoose: (levelId: string) => void;
}

/** Which level of the badge: with what it asks for, because that is what whoever awards vouches for. */
export function RungChoice({ badge: { content }, chosen, onChoose }: RungChoiceProps) {
  const { t, language } = useText();
  const criteria = content.ladder?.rungs.find(({ id }) => id === chosen)?.criteria ?? [];
  return (
    <fieldset>
      <legend className="h2">{t('giving:level.which')}</legend>
      <div className="choices badges">
        {levelsIn(content).map((level) => (
          <label key={level.id} className="choice">
            <input
              type="radio"
              name="level"
              className="sr"
              checked={level.id === chosen}
              onChange={() => onChoose(level.id)}
            />
            <DrawnBadge content={content} levelId={level.id} size={96} decorative />
            <LevelMark level={level} />
          </label>
        ))}
      </div>
      {criteria.length > 0 && (
        <div className="card stack-s narrow after-choice">
          <p className="sm b">{t('giving:level.vouch')}</p>
          <ul className="terms sm">
            {criteria.map(({ id, text }) => {
              const own = inLanguage(text, language);
              return (
                <li key={id} lang={own.language}>
                  {own.text}
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </fieldset>
  );
}
