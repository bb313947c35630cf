import type { Language, SkillSheet } from '@insigne/server/api';
import { useId } from 'react';
import { useText } from '../../texts/texts.ts';
import { wordDiff } from '../../texts/word-diff.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { useDecideOffers } from './library.queries.ts';
import { partName, wordsOf } from './part-words.ts';

type Offer = SkillSheet['offers'][number];

/** What a newer version says otherwise: unchanged parts by one click, adapted ones one by one, nothing by itself. */
export function OffersCard({ skill }: { skill: SkillSheet }) {
  const { t } = useText();
  const { can } = useOrganisation();
  const decide = useDecideOffers(skill.id);
  const { offers, revision } = skill;
  if (offers.length === 0 || revision === null || !can('badge.edit')) return null;
  const plain = offers.filter(({ isAdapted }) => !isAdapted);
  const adapted = offers.filter(({ isAdapted }) => isAdapted);
  const pathsOf = (some: Offer[]) => some.map(({ path }) => path);
  return (
    <section className="card hi stack-l" aria-labelledby="offers">
      <div className="stack-s">
        <h2 id="offers">{t('library:offers.title', { count: offers.length })}</h2>
        <p>{t('library:offers.lead', { from: skill.installedVersion ?? '', to: skill.version })}</p>
      </div>
      {decide.isError && <ProblemNote error={decide.error} />}
      {plain.length > 0 && (
        <div className="stack">
          <p>{t('library:offers.plain', { count: plain.length })}</p>
          <details className="more">
            <summary>{t('library:offers.look')}</summary>
            <div className="stack">
              {plain.map((offer) => (
                <OfferSides key={offer.path.join('/')} offer={offer} skill={skill} />
              ))}
            </div>
          </details>
          <Button
            look="p"
            busy={decide.isPending}
            onClick={() => decide.mutate({ take: pathsOf(plain), keep: [], revision })}
          >
            {t('library:offers.take', { count: plain.length })}
          </Button>
        </div>
      )}
      {adapted.length > 0 && (
        <div className="stack">
          <p>{t('library:offers.adapted', { count: adapted.length })}</p>
          {adapted.map((offer) => (
            <div key={offer.path.join('/')} className="stack-s">
              <OfferSides offer={offer} skill={skill} />
              <div className="row wrap">
                <Button
                  small
                  busy={decide.isPending}
                  onClick={() => decide.mutate({ take: [], keep: pathsOf([offer]), revision })}
                >
                  {t('library:offers.keep')}
                </Button>
                <Button
                  small
                  busy={decide.isPending}
                  onClick={() => decide.mutate({ take: pathsOf([offer]), keep: [], revision })}
                >
                  {t('library:offers.replace')}
                </Button>
              </div>
            </div>
          ))}
        </div>
      )}
    </section>
  );
}

function OfferSides({ offer, skill }: { offer: Offer; skill: SkillSheet }) {
  const { t, language } = useText();
  const id = useId();
  const both = (inThis: Language) => [wordsOf(offer.ours, inThis, t), wordsOf(offer.after, inThis, t)] as const;
  // What changed in the other language alone would look here as if nothing had.
  const other: Language = language === 'fr' ? 'en' : 'fr';
  const differs = ([before, after]: readonly [string, string]) => before !== after;
  const isElsewhere = !differs(both(language)) && differs(both(other));
  const told = isElsewhere ? other : language;
  const pieces = wordDiff(...both(told));
  const side = (kind: 'removed' | 'added') =>
    pieces
      .filter((piece) => piece.kind === 'same' || piece.kind === kind)
      .map((piece, position) => {
        // Pieces have no name of their own and never move.
        const key = `${position}`;
        if (piece.kind === 'same') return <span key={key}>{piece.text}</span>;
        return kind === 'removed' ? <del key={key}>{piece.text}</del> : <ins key={key}>{piece.text}</ins>;
      });
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>
        {partName(offer.path, skill, language, t)}
        {isElsewhere && ` (${t(`common:language.${told}`)})`}
      </h3>
      <div className="sides">
        <div>
          <p className="xs dim">{t('library:offers.ours')}</p>
          <p className="marked" lang={told}>
            {side('removed')}
          </p>
        </div>
        <div>
          <p className="xs dim">{t('library:offers.theirs')}</p>
          <p className="marked" lang={told}>
            {side('added')}
          </p>
        </div>
      </div>
    </section>
  );
}
