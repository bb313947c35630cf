import { PALETTE_NAMES, PALETTES, STYLE_NAMES, titleWarnings } from '@insigne/artwork';
import type { BadgeContent } from '@insigne/server/api';
import { IconBrush, IconInfoCircle } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { simpleDesignOf } from '../../artwork/badge-design.ts';
import { DrawnBadge } from '../../artwork/badge-picture.tsx';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { LANGUAGES } from './badge-content.ts';
import { BilingualField } from './bilingual-field.tsx';
import { IconPicker } from './icon-picker.tsx';
import { PictureField } from './picture-field.tsx';
import type { SectionProps } from './texts-section.tsx';
import { usePictureChoice } from './use-picture-choice.ts';

export function ArtworkSection({ content, errors, onChange }: SectionProps) {
  const { t } = useText();
  const { isOwn, draw, takeOwn, set } = usePictureChoice({ content, onChange });
  return (
    <section className="card fields" aria-labelledby="artwork">
      <h2 id="artwork">{t('app:editor.artwork')}</h2>
      {/* biome-ignore lint/a11y/useSemanticElements: two buttons, as the other choices of two on this page */}
      <div className="seg start" role="group" aria-label={t('badges:picture.kind')}>
        <button type="button" aria-pressed={!isOwn} onClick={draw}>
          {t('badges:picture.drawn')}
        </button>
        <button type="button" aria-pressed={isOwn} onClick={takeOwn}>
          {t('badges:picture.own')}
        </button>
      </div>
      {isOwn ? (
        <PictureField content={content} errors={errors} onChange={onChange} onPicture={set} />
      ) : (
        <>
          <StudioDoor content={content} onChange={onChange} />
          {content.artwork.design === undefined && (
            <DesignFields content={content} errors={errors} onChange={onChange} />
          )}
        </>
      )}
    </section>
  );
}

/** To the studio and, from a drawing made there, back to the simple choices, which were kept beside it. */
function StudioDoor({ content, onChange }: Omit<SectionProps, 'errors'>) {
  const { t } = useText();
  const { id } = useParams({ strict: false });
  const { base } = useOrganisation();
  const { design, ...simple } = content.artwork;
  const studio: string = `${base}/badges/${id}/studio`;
  return (
    <div className="row wrap studio-door">
      <DrawnBadge content={content} size={90} decorative />
      <p className="grow sm">{t(design === undefined ? 'badges:studio.openHint' : 'badges:studio.drawnThere')}</p>
      <Link to={studio} className="btn s">
        <IconBrush className="i" aria-hidden="true" />
        {t('badges:studio.open')}
      </Link>
      {design !== undefined && (
        <Button small look="q" onClick={() => onChange('simple drawing', { ...content, artwork: simple })}>
          {t('badges:studio.leave')}
        </Button>
      )}
    </div>
  );
}

function DesignFields({ content, errors, onChange }: SectionProps) {
  const { t } = useText();
  const { artwork } = content;
  const set = (change: Partial<BadgeContent['artwork']>, field: string) =>
    onChange(field, { ...content, artwork: { ...artwork, ...change } });
  return (
    <>
      <fieldset>
        <legend className="field-name">{t('app:editor.style')}</legend>
        <div className="choices">
          {STYLE_NAMES.map((style) => (
            <label key={style} className="choice">
              <input
                type="radio"
                name="style"
                className="sr"
                checked={artwork.style === style}
                onChange={() => set({ style }, 'style')}
              />
              <DrawnBadge content={{ ...content, artwork: { ...artwork, style } }} size={88} decorative />
              <span>{t(`app:style.${style}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend className="field-name">{t('app:editor.palette')}</legend>
        <div className="choices swatches">
          {PALETTE_NAMES.map((palette) => (
            <label key={palette} className="choice">
              <input
                type="radio"
                name="palette"
                className="sr"
                checked={artwork.palette === palette}
                onChange={() => set({ palette }, 'palette')}
              />
              <svg viewBox="0 0 48 24" width="48" height="24" aria-hidden="true">
                <rect width="48" height="24" rx="4" fill={PALETTES[palette].base} />
                <path d="M24 0h20a4 4 0 0 1 4 4v16a4 4 0 0 1-4 4H24z" fill={PALETTES[palette].deep} />
                <path d="M24 4l8 8-8 8-8-8z" fill={PALETTES[palette].glow} />
              </svg>
              <span>{t(`app:palette.${palette}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <IconPicker value={artwork.icon} onChange={(icon) => set({ icon }, 'icon')} />
      <BilingualField
        path="content.artwork.sub"
        label={t('app:editor.sub')}
        description={t('app:editor.subHint')}
        value={artwork.sub}
        errors={errors}
        maxLength={30}
        onChange={(sub) => set({ sub }, 'sub')}
      />
      <LetteringAdvice content={content} />
    </>
  );
}

/** What the author should know before publishing; nothing here prevents it. */
function LetteringAdvice({ content }: { content: BadgeContent }) {
  const { t } = useText();
  // A language without a name yet borrows the other's, of which enough is said there.
  const named = LANGUAGES.filter((language) => content.name[language].trim() !== '');
  const advice = named.flatMap((language) =>
    titleWarnings(simpleDesignOf(content, language, t)).flatMap((warning) => {
      const inThis = t(`common:language.${language}`);
      if (warning.code === 'title-long') return t('app:advice.titleLong', { language: inThis, count: warning.letters });
      if (warning.code === 'sub-long') return t('app:advice.subLong', { language: inThis, count: warning.letters });
      if (warning.code === 'title-small') return t('app:advice.titleSmall', { language: inThis });
      if (warning.code === 'letters-missing')
        return t('app:advice.letters', { language: inThis, letters: warning.letters.join(' ') });
      return [];
    }),
  );
  if (advice.length === 0) return null;
  return (
    <div className="note mute">
      <IconInfoCircle className="i" aria-hidden="true" />
      <ul className="stack-s">
        {advice.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
