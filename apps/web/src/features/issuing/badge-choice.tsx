import type { BadgeView } from '@insigne/server/api';
import { useState } from 'react';
import { DrawnBadge } from '../../artwork/badge-picture.tsx';
import { onlyLevel } from '../../artwork/badge-words.ts';
import { LevelMark } from '../../artwork/level-mark.tsx';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Written } from '../../ui/written.tsx';

interface BadgeChoiceProps {
  badges: BadgeView[];
  chosen: BadgeView | undefined;
  onChoose: (badge: BadgeView) => void;
}

/** More than a screen holds beside the question that follows. */
const MANY = 6;

/** Once one of many is chosen it stands alone: what comes next is in sight. */
export function BadgeChoice({ badges, chosen, onChoose }: BadgeChoiceProps) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(chosen === undefined);
  const isFolded = chosen !== undefined && !isOpen && badges.length > MANY;
  return (
    <fieldset>
      <legend className="h2">{t('app:give.which')}</legend>
      <div className="choices badges">
        {(isFolded ? [chosen] : badges).map((badge) => {
          return (
            <label key={badge.id} className="choice">
              <input
                type="radio"
                name="badge"
                className="sr"
                checked={badge.id === chosen?.id}
                onChange={() => onChoose(badge)}
                // A pointer has chosen; the arrow keys, which click without one, are still on their way.
                onClick={(event) => event.detail > 0 && setOpen(false)}
              />
              <DrawnBadge content={badge.content} size={96} decorative />
              <span className="b">
                <Written text={badge.content.name} />
              </span>
              <span className="xs">
                <LevelMark level={onlyLevel(badge.content)} />
              </span>
            </label>
          );
        })}
      </div>
      {isFolded && (
        <Button small className="after-choice" onClick={() => setOpen(true)}>
          {t('giving:otherBadge', { count: badges.length })}
        </Button>
      )}
    </fieldset>
  );
}
