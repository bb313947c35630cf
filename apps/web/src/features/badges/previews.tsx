import type { BadgeContent, Language } from '@insigne/server/api';
import { useState } from 'react';
import { DrawnBadge } from '../../artwork/badge-picture.tsx';
import { levelsIn } from '../../artwork/badge-words.ts';
import { LevelMark } from '../../artwork/level-mark.tsx';
import { inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { LANGUAGES } from './badge-content.ts';

/** The sizes that people meet: public page, list, tab or message. */
const SMALL = [90, 32];
const LARGE = 400;

interface PreviewsProps {
  content: BadgeContent;
  /** The level that is looked at; left out: the highest. */
  levelId: string | undefined;
  onLevel: (id: string) => void;
}

/** The badge on light and dark ground, lettered in either language, at the level that is written or chosen. */
export function Previews({ content, levelId, onLevel }: PreviewsProps) {
  const { t, language: shown } = useText();
  const [language, setLanguage] = useState<Language>(shown);
  const levels = levelsIn(content);
  const level = levels.find(({ id }) => id === levelId) ?? levels.at(-1);
  return (
    <section className="card previews" aria-labelledby="previews">
      <header>
        <h2 id="previews">{t('app:editor.preview')}</h2>
        <div className="seg">
          {LANGUAGES.map((one) => (
            <button key={one} type="button" aria-pressed={one === language} onClick={() => setLanguage(one)}>
              {t(`common:languageName.${one}`)}
            </button>
          ))}
        </div>
      </header>
      <div className="ground" data-theme="light">
        <DrawnBadge content={content} size={LARGE} language={language} levelId={level?.id} />
      </div>
      {level !== undefined && levels.length > 1 && (
        <fieldset className="row between wrap" aria-label={t('badges:ladder.shown')}>
          <LevelMark level={level} />
          <span className="seg">
            {levels.map(({ id, rank, name }) => (
              <button
                key={id}
                type="button"
                aria-pressed={id === level.id}
                aria-label={`${rank} · ${inLanguage(name, shown).text}`}
                onClick={() => onLevel(id)}
              >
                {rank}
              </button>
            ))}
          </span>
        </fieldset>
      )}
      <div className="grounds">
        {(['light', 'dark'] as const).map((theme) => (
          <div key={theme} className="ground" data-theme={theme}>
            {SMALL.map((size) => (
              <DrawnBadge key={size} content={content} size={size} language={language} levelId={level?.id} decorative />
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}
