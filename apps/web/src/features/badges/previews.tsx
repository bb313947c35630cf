import type { BadgeContent, Language } from '@insigne/server/api';
import { useState } from 'react';
import { DrawnBadge } from '../../artwork/badge-picture.tsx';
import { useText } from '../../texts/texts.ts';
import { LANGUAGES } from './badge-content.ts';

/** The sizes that people meet: public page, list, tab or message. */
const SMALL = [90, 32];
const LARGE = 400;

/** The badge on light and dark ground, lettered in either language. */
export function Previews({ content }: { content: BadgeContent }) {
  const { t, language: shown } = useText();
  const [language, setLanguage] = useState<Language>(shown);
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
        <DrawnBadge content={content} size={LARGE} language={language} />
      </div>
      <div className="grounds">
        {(['light', 'dark'] as const).map((theme) => (
          <div key={theme} className="ground" data-theme={theme}>
            {SMALL.map((size) => (
              <DrawnBadge key={size} content={content} size={size} language={language} decorative />
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}
