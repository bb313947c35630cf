import type { BadgeView } from '@insigne/server/api';
import { NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { byName, inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Written } from '../../ui/written.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { useBadges } from './badges.queries.ts';

/** The badge that follows an archived one, if one was named. */
export function useSuccessor(badge: Pick<BadgeView, 'successorId'> | undefined): BadgeView | undefined {
  const { data = [] } = useBadges();
  return badge?.successorId == null ? undefined : data.find(({ id }) => id === badge.successorId);
}

/** “It is followed by …”, with the way there. */
export function SuccessorLine({ badge }: { badge: BadgeView }) {
  const { t } = useText();
  const { organisation } = useOrganisation();
  const successor = useSuccessor(badge);
  if (successor === undefined) return null;
  return (
    <>
      {t('badges:successor.is')}{' '}
      <Link to="/o/$org/badges/$id" params={{ org: organisation.handle, id: successor.id }}>
        <Written text={successor.content.name} />
      </Link>
    </>
  );
}

interface SuccessorFieldProps {
  /** The one to be archived. */
  badge: BadgeView;
  value: string;
  error?: string | undefined;
  onChange: (id: string) => void;
}

/** Every badge that is awarded and might follow this one, by name. */
export function SuccessorField({ badge, value, error, onChange }: SuccessorFieldProps) {
  const { t, language } = useText();
  const { data = [] } = useBadges();
  const nameOf = (one: BadgeView) => inLanguage(one.content.name, language).text;
  const open = data.filter(({ id, state }) => state === 'published' && id !== badge.id).sort(byName(nameOf, language));
  return (
    <NativeSelect
      label={t('badges:successor.field')}
      description={t('badges:successor.hint')}
      data-path="successorId"
      error={error}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: t('badges:successor.none') },
        ...open.map((one) => ({ value: one.id, label: nameOf(one) })),
      ]}
    />
  );
}
