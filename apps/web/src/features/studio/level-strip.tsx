import type { Language } from '@insigne/server/api';
import { useDeferredValue, useMemo } from 'react';
import { layeredOf } from '../../artwork/badge-design.ts';
import { DesignPicture } from '../../artwork/drawing.tsx';
import { inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { useFourLevels } from './level-fields.tsx';
import type { Studio } from './use-studio.ts';

const THUMBNAIL = 88;

/** One drawing, all levels: which one is looked at is chosen here. */
export function LevelStrip({ studio, language }: { studio: Studio; language: Language }) {
  const { t, language: told } = useText();
  const give = useFourLevels(studio);
  const { content, level: shown } = studio;
  const design = useDeferredValue(studio.design);
  const { levels } = studio;
  const pictures = useMemo(
    () => levels.map((level) => ({ level, picture: layeredOf(content, design, t, level.id) })),
    [levels, content, design, t],
  );
  return (
    <section className="level-strip" aria-label={t('studio:levels.strip', { count: levels.length })}>
      {levels.length > 1 && (
        <ol>
          {pictures.map(({ level, picture }) => (
            <li key={level.id}>
              <button
                type="button"
                className="choice"
                aria-pressed={level.id === shown?.id}
                onClick={() => studio.showLevel(level.id)}
              >
                <DesignPicture design={picture} size={THUMBNAIL} language={language} alt="" />
                <span>
                  {level.rank} · {inLanguage(level.name, told).text}
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
      {give && (
        <div className="row wrap">
          <p className="grow sm">{t(levels.length === 0 ? 'studio:levels.noneYet' : 'studio:levels.oneYet')}</p>
          <Button small onClick={give}>
            {t('studio:levels.give')}
          </Button>
        </div>
      )}
    </section>
  );
}
