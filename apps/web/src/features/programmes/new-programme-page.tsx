import type { ActivityId, ProgrammeContent } from '@insigne/server/api';
import {
  type Icon,
  IconBulb,
  IconDeviceLaptop,
  IconHeartHandshake,
  IconMessages,
  IconTopologyStar3,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useText } from '../../texts/texts.ts';
import { ProblemNote } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { COURSE, EXAMPLES } from './examples/index.ts';
import { useCreateProgramme } from './programmes.queries.ts';
import '../../styles/programmes.css';

const ICONS: Record<ActivityId, Icon> = {
  mentoring: IconHeartHandshake,
  communication: IconMessages,
  'transversal-project': IconTopologyStar3,
  'new-software': IconDeviceLaptop,
  blank: IconBulb,
};

/** A programme begins with what it is for; the rest is suggested and adapted. */
export function NewProgrammePage() {
  const { t } = useText();
  const { organisation, base } = useOrganisation();
  const navigate = useNavigate();
  const create = useCreateProgramme();
  const begin = (activity: ActivityId) => {
    const content: ProgrammeContent = {
      ...EXAMPLES[activity],
      startsOn: null,
      endsOn: null,
      timeZone: organisation.timeZone,
      groups: [],
      badgeIds: [],
      awarders: [],
      course: COURSE,
      contact: { fr: '', en: '' },
      audience: 'internal',
    };
    create.mutate(content, {
      onSuccess: ({ id }) =>
        navigate({ to: '/o/$org/programmes/$id/plan', params: { org: organisation.handle, id }, search: {} }),
    });
  };
  return (
    <Page
      title={t('programmes:new.title')}
      lead={t('programmes:new.lead')}
      crumbs={[{ label: t('programmes:title'), to: `${base}/programmes` }, { label: t('programmes:new.title') }]}
    >
      {create.isError && <ProblemNote error={create.error} />}
      <ul className="activities">
        {(Object.keys(EXAMPLES) as ActivityId[]).map((activity) => {
          const Mark = ICONS[activity];
          const { skills } = EXAMPLES[activity];
          return (
            <li key={activity}>
              <button
                type="button"
                aria-disabled={create.isPending || undefined}
                onClick={() => create.isPending || begin(activity)}
              >
                <Mark className="i" aria-hidden="true" stroke={1.5} />
                <span className="b">{t(`programmes:activity.${activity}.name`)}</span>
                <span className="sm dim">{t(`programmes:activity.${activity}.text`)}</span>
                {skills.length > 0 && (
                  <span className="xs dim">{t('programmes:new.suggests', { count: skills.length })}</span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </Page>
  );
}
