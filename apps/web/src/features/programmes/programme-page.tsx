import type { ProgrammeView } from '@insigne/server/api';
import { notifications } from '@mantine/notifications';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Loaded, ProblemNote } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { TranslationMark } from '../../ui/written.tsx';
import { usePerson } from '../accounts/accounts.queries.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { Course } from './course.tsx';
import { Figures } from './figures.tsx';
import { ProgrammeReading, When, WhoAndWhom } from './programme-reading.tsx';
import { ProgrammeState } from './programme-state.tsx';
import { useProgramme, useProgrammeAct } from './programmes.queries.ts';
import '../../styles/programmes.css';

export function ProgrammePage() {
  const { id = '' } = useParams({ strict: false });
  const programme = useProgramme(id);
  return <Loaded query={programme}>{(found) => <Shown programme={found} />}</Loaded>;
}

function Shown({ programme }: { programme: ProgrammeView }) {
  const { t, language } = useText();
  const { base, can } = useOrganisation();
  const me = usePerson().data;
  const { content } = programme;
  const name = inLanguage(content.name, language).text || t('programmes:unnamed');
  const awardsHere = me !== undefined && content.awarders.includes(me.id);
  return (
    <Page
      title={name}
      crumbs={[{ label: t('programmes:title'), to: `${base}/programmes` }, { label: name }]}
      lead={
        <span className="row wrap">
          <ProgrammeState state={programme.state} />
          <TranslationMark text={content.name} />
          <When programme={programme} />
        </span>
      }
      actions={can('programme.manage') ? <Acts programme={programme} /> : undefined}
    >
      <div className="programme">
        <div className="stack-l">
          <ProgrammeReading programme={programme} />
          {awardsHere && <Course programme={programme} personId={me.id} />}
        </div>
        <aside className="stack-l">
          {can('award.read') && programme.state !== 'draft' && <Figures programme={programme} />}
          <WhoAndWhom programme={programme} />
        </aside>
      </div>
    </Page>
  );
}

function Acts({ programme }: { programme: ProgrammeView }) {
  const { t } = useText();
  const { organisation } = useOrganisation();
  const navigate = useNavigate();
  const act = useProgrammeAct(programme.id);
  const run = (below: 'close' | 'reopen') =>
    act.mutate({ below }, { onSuccess: () => notifications.show({ message: t(`programmes:did.${below}`) }) });
  return (
    <div className="row wrap">
      {act.isError && <ProblemNote error={act.error} />}
      {programme.state !== 'closed' && (
        <Button
          onClick={() =>
            void navigate({
              to: '/o/$org/programmes/$id/plan',
              params: { org: organisation.handle, id: programme.id },
              search: {},
            })
          }
        >
          {t('programmes:change')}
        </Button>
      )}
      {programme.state === 'open' && (
        <Button busy={act.isPending} onClick={() => run('close')}>
          {t('programmes:close')}
        </Button>
      )}
      {programme.state === 'closed' && (
        <Button busy={act.isPending} onClick={() => run('reopen')}>
          {t('programmes:reopen')}
        </Button>
      )}
      {content(programme) && (
        <Link className="btn" to="/o/$org/award" params={{ org: organisation.handle }} search={{}}>
          {t('app:menu.award')}
        </Link>
      )}
    </div>
  );
}

const content = ({ state, badges }: ProgrammeView) => state === 'open' && badges.length > 0;
