import type { FirstSteps } from '@insigne/server/api';
import {
  IconAward,
  IconCertificate,
  IconEye,
  IconPencil,
  IconPhoto,
  IconSend,
  IconTargetArrow,
  IconUserPlus,
  IconUsersGroup,
  IconWorld,
} from '@tabler/icons-react';
import type { Translate } from '../../texts/texts.ts';
import type { FirstStep } from '../../ui/first-steps.tsx';

/** `programme`: one is begun, by whoever. */
export type Facts = FirstSteps & { programme: boolean };

interface Around {
  t: Translate;
  base: string;
  can: (right: string) => boolean;
}

/** What each right brings with it: a member sees the lines of what they may do. */
export function stepsOf({ t, base, can }: Around, facts: Facts): FirstStep[] {
  const leads = can('people.team') && !can('people.read');
  return [
    ...(can('badge.edit') ? badges(t, base, facts) : []),
    ...(can('programme.manage') ? [programme(t, base, facts)] : []),
    ...(can('organisation.edit') ? identity(t, base, facts) : []),
    ...(can('people.edit') ? [people(t, base, facts)] : []),
    ...(can('member.invite') ? [colleague(t, base, facts)] : []),
    ...(can('award.create') ? [award(t, base, facts, can('badge.edit'))] : []),
    ...(leads ? team(t, base, facts) : []),
  ];
}

const identity = (t: Translate, base: string, { logo, website }: Facts): FirstStep[] => [
  {
    icon: IconPhoto,
    title: t('first:logo.title'),
    text: t('first:logo.text'),
    isDone: logo,
    act: { label: t('first:logo.act'), to: `${base}/settings`, hash: 'logo' },
  },
  {
    icon: IconWorld,
    title: t('first:website.title'),
    text: t('first:website.text'),
    isDone: website,
    act: { label: t('first:website.act'), to: `${base}/settings` },
  },
];

const badges = (t: Translate, base: string, { badge, published, draftId }: Facts): FirstStep[] => [
  {
    icon: IconPencil,
    title: t('first:badge.title'),
    text: t('first:badge.text'),
    isDone: badge,
    act: { label: t('first:badge.act'), to: `${base}/badges` },
  },
  {
    icon: IconAward,
    title: t('first:publish.title'),
    text: t(badge || published ? 'first:publish.text' : 'first:publish.noBadge'),
    isDone: published,
    ...(draftId !== null && { act: { label: t('first:publish.act'), to: `${base}/badges/${draftId}` } }),
  },
];

/** Skills can be chosen before any badge is there; the wizard says what is missing. */
const programme = (t: Translate, base: string, facts: Facts): FirstStep => ({
  icon: IconTargetArrow,
  title: t('first:programme.title'),
  text: t('first:programme.text'),
  isDone: facts.programme,
  act: { label: t('first:programme.act'), to: `${base}/programmes/new` },
});

const people = (t: Translate, base: string, facts: Facts): FirstStep => ({
  icon: IconUsersGroup,
  title: t('first:people.title'),
  text: t('first:people.text'),
  isDone: facts.people,
  act: { label: t('first:people.act'), to: `${base}/people/import` },
});

const colleague = (t: Translate, base: string, facts: Facts): FirstStep => ({
  icon: IconUserPlus,
  title: t('first:colleague.title'),
  text: t('first:colleague.text'),
  isDone: facts.colleague,
  act: { label: t('first:colleague.act'), to: `${base}/members` },
});

/** Who writes badges is done with the organisation's first award; who only awards, with their own. */
const award = (t: Translate, base: string, facts: Facts, writes: boolean): FirstStep => ({
  icon: IconSend,
  title: t('first:award.title'),
  text: t(facts.published ? 'first:award.text' : writes ? 'first:award.publishFirst' : 'first:award.noBadge'),
  isDone: writes ? facts.award : facts.ownAward,
  ...(facts.published && { act: { label: t('first:award.act'), to: `${base}/award` } }),
});

/** A manager awards nothing: the second line says who does, and leads to what there is to ask for. */
const team = (t: Translate, base: string, facts: Facts): FirstStep[] => [
  {
    icon: IconEye,
    title: t('first:team.title'),
    text: t(facts.team ? 'first:team.text' : 'first:team.nobody'),
    isDone: facts.looked,
    ...(facts.team && { act: { label: t('first:team.act'), to: `${base}/people` } }),
  },
  {
    icon: IconCertificate,
    title: t('first:teamAward.title'),
    text: t('first:teamAward.text'),
    isDone: facts.teamAward,
    act: { label: t('first:teamAward.act'), to: `${base}/badges` },
  },
];
