import type { Language } from '@insigne/server/api';
import { useDeferredValue, useState } from 'react';
import { DesignPicture } from '../../artwork/drawing.tsx';
import { inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import type { Studio } from './use-studio.ts';

/** The sizes that people meet: page, list, tab or message. */
const LARGE = 400;
const SMALL = [90, 32];
const GROUNDS = ['light', 'dark', 'grey'] as const;

/** How it looks elsewhere: at other sizes, on other grounds, without colour, on a network. */
export function SizesCard({ studio, language }: { studio: Studio; language: Language }) {
  const { t } = useText();
  const { organisation } = useOrganisation();
  const [ground, setGround] = useState<(typeof GROUNDS)[number]>('light');
  const design = useDeferredValue(studio.shown);
  const name = inLanguage(studio.content.name, language).text || t('app:badge.unnamed');
  const pictures = (sizes: readonly number[]) =>
    sizes.map((size) => <DesignPicture key={size} design={design} size={size} language={language} alt="" />);
  return (
    <section className="card sizes" aria-labelledby="sizes">
      <header>
        <h2 id="sizes">{t('studio:sizes.title')}</h2>
        <div className="seg">
          {GROUNDS.map((one) => (
            <button key={one} type="button" aria-pressed={one === ground} onClick={() => setGround(one)}>
              {t(`studio:sizes.${one}`)}
            </button>
          ))}
        </div>
      </header>
      <figure>
        <div className={`ground on-${ground}`}>{pictures([LARGE])}</div>
        <figcaption className="xs dim">{t('studio:sizes.large', { size: LARGE })}</figcaption>
      </figure>
      <div className="elsewhere">
        <figure className="small">
          {GROUNDS.map((one) => (
            <div key={one} className={`ground on-${one}`}>
              {pictures(SMALL)}
            </div>
          ))}
          <figcaption className="xs dim">{t('studio:sizes.small')}</figcaption>
        </figure>
        <figure>
          <div className="post" aria-hidden="true">
            <div className="row">
              <span className="face" />
              <span className="lines">
                <span />
                <span />
              </span>
            </div>
            <div className="shared">{pictures([150])}</div>
            <div className="about">
              <span className="b">{name}</span>
              <span className="xs">{organisation.name}</span>
            </div>
          </div>
          <figcaption className="xs dim">{t('studio:sizes.post')}</figcaption>
        </figure>
      </div>
      <p className="xs dim">{t('studio:sizes.mini')}</p>
    </section>
  );
}
