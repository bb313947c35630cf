import type { EntryDetail } from '@insigne/server/api';
import { IconAward } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { formatDate } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Written } from '../../ui/written.tsx';
import { AwardStateChip } from '../issuing/award-chips.tsx';
import { AwardPicture } from '../issuing/award-picture.tsx';
import { useAwards } from '../issuing/issuing.queries.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';

/** The latest ones; the rest is in the list of awards. */
const SHOWN = 6;

/** What this organisation has awarded to any of the person's addresses. */
export function PersonAwards({ entry }: { entry: EntryDetail }) {
  const { t, language } = useText();
  const { organisation } = useOrganisation();
  const awards = useAwards({ person: entry.id });
  return (
    <section className="card stack">
      <h2>{t('people:person.awards')}</h2>
      <Loaded query={awards} height={160}>
        {({ awards: list, total }) =>
          total === 0 ? (
            <p className="row dim">
              <IconAward className="i" aria-hidden="true" />
              {entry.emails.length === 0 ? t('people:person.noAddress') : t('people:person.noAwards')}
            </p>
          ) : (
            <>
              <ul className="lines">
                {list.slice(0, SHOWN).map((award) => (
                  <li key={award.id}>
                    <AwardPicture award={award} size={44} />
                    <div className="grow">
                      <Link className="b" to="/o/$org/awards/$id" params={{ org: organisation.handle, id: award.id }}>
                        <Written text={award.badge.name} />
                      </Link>
                      <p className="xs dim">{formatDate(award.awardedAt, language, organisation.timeZone)}</p>
                    </div>
                    <AwardStateChip state={award.state} />
                  </li>
                ))}
              </ul>
              <Link to="/o/$org/awards" params={{ org: organisation.handle }} search={{ person: entry.id }}>
                {t('people:person.allAwards', { count: total })}
              </Link>
            </>
          )
        }
      </Loaded>
    </section>
  );
}
