import type { BadgeView } from '@insigne/server/api';
import { DrawnBadge } from '../../artwork/badge-picture.tsx';
import { LevelMark } from '../../artwork/level-mark.tsx';
import { inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';

interface BadgeChoiceProps {
  badges: BadgeView[];
  chosen: BadgeView | undefined;
  onChoose: (badge: BadgeView) => void;
}

export function BadgeChoice({ badges, chosen, onChoose }: BadgeChoiceProps) {
  const { t, language } = useText();
  return (
    <fieldset>
      <legend className="h2">{t('app:give.which')}</legend>
      <div className="choices badges">
        {badges.map((badge) => {
          const name = inLanguage(badge.content.name, language);
          return (
            <label key={badge.id} className="choice">
              <input
                type="radio"
                name="badge"
                className="sr"
                checked={badge.id === chosen?.id}
                onChange={() => onChoose(badge)}
              />
              <DrawnBadge content={badge.content} size={96} decorative />
              <span className="b" lang={name.language}>
                {name.text}
              </span>
              <span className="xs">
                <LevelMark level={badge.content.level} />
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
