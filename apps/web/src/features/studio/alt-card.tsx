import { IconInfoCircle } from '@tabler/icons-react';
import { proposedAlt } from '../../artwork/badge-words.ts';
import { useText } from '../../texts/texts.ts';
import { wordsOfAnotherDrawing } from '../badges/alt-advice.ts';
import { LANGUAGES } from '../badges/badge-content.ts';
import { BilingualField } from '../badges/bilingual-field.tsx';
import { stepField } from './steps.ts';
import type { Studio } from './use-studio.ts';

/** Read to who does not see the picture; needed in both languages to publish. */
export function AltCard({ studio, errors }: { studio: Studio; errors: Record<string, string> }) {
  const { t } = useText();
  const { content, setContent } = studio;
  const proposed = { fr: proposedAlt(content, 'fr', t), en: proposedAlt(content, 'en', t) };
  const isOther = LANGUAGES.some(
    (language) => proposed[language] !== '' && proposed[language] !== content.alt[language],
  );
  const take = () =>
    setContent(stepField('alt', undefined, 'proposed'), {
      ...content,
      alt: { fr: proposed.fr || content.alt.fr, en: proposed.en || content.alt.en },
    });
  return (
    <section className="card alt stack" aria-labelledby="alt">
      <h2 id="alt">{t('studio:alt.title')}</h2>
      <p className="sm dim">{t('app:editor.altHint')}</p>
      <div className="stacked">
        <BilingualField
          path="content.alt"
          label={t('app:editor.alt')}
          value={content.alt}
          errors={errors}
          maxLength={300}
          rows={2}
          required
          onChange={(alt) => setContent(stepField('alt'), { ...content, alt })}
        />
      </div>
      {wordsOfAnotherDrawing(content).map(({ language, word }) => (
        <p key={language} className="note mute">
          <IconInfoCircle className="i" aria-hidden="true" />
          {t('badges:advice.altOfOther', { text: word })}
        </p>
      ))}
      {isOther && (
        <p>
          <button type="button" className="link" onClick={take}>
            {t('studio:alt.take', { text: proposed.fr || proposed.en })}
          </button>
        </p>
      )}
    </section>
  );
}
