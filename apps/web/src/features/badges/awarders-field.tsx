import type { BadgeContent } from '@insigne/server/api';
import { MultiSelect, NativeSelect } from '@mantine/core';
import { byName, shownName } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { useMembers } from '../organisations/organisations.queries.ts';

type Awarders = Pick<BadgeContent, 'awarders' | 'awarderIds'>;
const CHOICES = ['all', 'few', 'named'] as const;
export type AwardersChoice = (typeof CHOICES)[number];

/** Roles that may award: to others one is given on the page of members first. */
const MAY_AWARD = ['owner', 'administrator', 'issuer'];
const ALWAYS = ['owner', 'administrator'];
const MOST = 50;

export const choiceOf = ({ awarders, awarderIds }: Awarders): AwardersChoice =>
  awarderIds !== undefined ? 'named' : awarders === undefined ? 'all' : 'few';

const CHOSEN: Record<AwardersChoice, Awarders> = {
  all: {},
  few: { awarders: [] },
  named: { awarders: [], awarderIds: [] },
};

interface AwardersFieldProps {
  content: Awarders;
  error: string | undefined;
  onChange: (field: 'awarders' | 'awarderIds', next: Awarders) => void;
}

/** Who may award a badge: everybody who awards, owners and administrators alone, or people by name besides these. */
export function AwardersField({ content, error, onChange }: AwardersFieldProps) {
  const { t } = useText();
  const choice = choiceOf(content);
  return (
    <>
      <NativeSelect
        className="narrow"
        label={t('badges:more.awarders')}
        description={t('badges:more.awardersHint')}
        data-path="content.awarders"
        value={choice}
        onChange={(event) => {
          const chosen = CHOICES.find((one) => one === event.currentTarget.value);
          if (chosen !== undefined) onChange('awarders', CHOSEN[chosen]);
        }}
        data={CHOICES.map((one) => ({ value: one, label: t(`badges:more.who.${one}`) }))}
      />
      {choice === 'named' && <NamedAwarders content={content} error={error} onChange={onChange} />}
    </>
  );
}

/** A person who left stays in the list until they are taken out: the badge still names them. */
function NamedAwarders({ content, error, onChange }: AwardersFieldProps) {
  const { t, language } = useText();
  const { data = [], isError } = useMembers();
  const chosen = content.awarderIds ?? [];
  const people = data
    .filter(({ role, personId }) => (MAY_AWARD.includes(role) && !ALWAYS.includes(role)) || chosen.includes(personId))
    .sort(byName(shownName, language))
    .map((member) => ({ value: member.personId, label: shownName(member) }));
  const gone = chosen
    .filter((id) => !people.some(({ value }) => value === id))
    .map((value) => ({ value, label: t('badges:more.personGone') }));
  return (
    <MultiSelect
      label={t('badges:more.awarderNames')}
      description={t('badges:more.awarderNamesHint')}
      data-path="content.awarderIds"
      error={error ?? (isError ? t('badges:more.peopleUnread') : undefined)}
      searchable
      clearable
      maxValues={MOST}
      nothingFoundMessage={t('badges:more.noneFound')}
      data={[...people, ...gone]}
      value={chosen}
      onChange={(awarderIds) => onChange('awarderIds', { awarders: content.awarders ?? [], awarderIds })}
    />
  );
}
