import { Link } from '@tanstack/react-router';
import { formatDate, inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { AwardStateChip } from './award-chips.tsx';
import { AwardPicture } from './award-picture.tsx';
import { awardee } from './awardee.ts';
import { useAwards } from './issuing.queries.ts';
import { OpenBatches } from './open-batches.tsx';

const SHOWN = 6;

/** The last awards, and the lists that are under way. */
export function LatestAwards() {
  const { t, language } = useText();
  const { organisation, can } = useOrganisation();
  const awards = useAwards({});
  const params = { org: organisation.handle };
  return (
    <>
      {/* The first ones may still be waiting for their time. */}
      {can('award.create') && <OpenBatches />}
      {awards.data?.total !== 0 && (
        <section className="card" aria-labelledby="latest">
          <header>
            <h2 id="latest">{t('app:home.latest')}</h2>
            <Link className="sm" to="/o/$org/awards" params={params}>
              {t('app:home.allAwards', { count: awards.data?.total ?? 0 })}
            </Link>
          </header>
          <Loaded query={awards} height={240}>
            {(list) => (
              <ul className="lines">
                {list.awards.slice(0, SHOWN).map((award) => (
                  <li key={award.id}>
                    <AwardPicture award={award} size={44} />
                    <div className="grow">
                      <Link className="b" to="/o/$org/awards/$id" params={{ ...params, id: award.id }}>
                        {awardee(award, t)}
                      </Link>
                      <p className="sm dim">
                        {inLanguage(award.badge.name, language).text} ·{' '}
                        {formatDate(award.awardedAt, language, organisation.timeZone)}
                      </p>
                    </div>
                    <AwardStateChip state={award.state} />
                  </li>
                ))}
              </ul>
            )}
          </Loaded>
        </section>
      )}
    </>
  );
}
