import type { AwardView, LifeView } from '@insigne/server/api';
import {
  type Icon,
  IconBan,
  IconBell,
  IconCircleCheck,
  IconClock,
  IconMail,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconRefresh,
  IconRosette,
  IconX,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { formatDateTime } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { MailStateChip } from './award-chips.tsx';
import { useLife } from './life.queries.ts';

type Event = LifeView['events'][number];

const ICON: Record<Event['kind'], Icon> = {
  awarded: IconRosette,
  mailed: IconMail,
  'reminded-1': IconBell,
  'reminded-2': IconBell,
  resent: IconMail,
  accepted: IconCircleCheck,
  declined: IconX,
  'expiry-announced': IconBell,
  expired: IconClock,
  'name-corrected': IconPencil,
  'address-corrected': IconPencil,
  suspended: IconPlayerPause,
  reinstated: IconPlayerPlay,
  renewed: IconRefresh,
  revoked: IconBan,
};
const LINKS = ['renews', 'renewedBy', 'corrects', 'correctedBy'] as const;

/** What became of an award, oldest first, and the awards before and after it. */
export function LifeCard({ award }: { award: AwardView }) {
  const { t, language } = useText();
  const { organisation } = useOrganisation();
  const life = useLife(award.id);
  return (
    <section className="card stack" aria-labelledby="life">
      <h2 id="life">{t('life:life.title')}</h2>
      <Loaded query={life} height={200}>
        {({ events, ...linked }) => (
          <>
            <ol className="ev life">
              {events.map(({ kind, at, mail }) => {
                const Mark = ICON[kind];
                return (
                  <li key={`${kind} ${at}`}>
                    <Mark className="i" aria-hidden="true" />
                    <span>
                      {t(`life:life.${kind}`)}
                      <span className="xs dim block">{formatDateTime(at, language, organisation.timeZone)}</span>
                    </span>
                    {mail !== null && <MailStateChip state={mail} />}
                  </li>
                );
              })}
            </ol>
            {LINKS.map((name) => {
              const id = linked[name];
              return (
                id !== null && (
                  <p key={name} className="sm">
                    <Link to="/o/$org/awards/$id" params={{ org: organisation.handle, id }}>
                      {t(`life:link.${name}`)}
                    </Link>
                  </p>
                )
              );
            })}
          </>
        )}
      </Loaded>
      <p className="xs dim">{t('life:life.note')}</p>
    </section>
  );
}
