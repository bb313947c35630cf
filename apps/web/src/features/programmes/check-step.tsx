import { notifications } from '@mantine/notifications';
import { IconCircleCheck } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Loaded, ProblemNote } from '../../ui/loaded.tsx';
import { BilingualField } from '../badges/bilingual-field.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { DeleteDraft } from './delete-draft.tsx';
import { ProgrammeReading, WhoAndWhom } from './programme-reading.tsx';
import { useAnnouncement, useProgrammeAct } from './programmes.queries.ts';
import { withProposal } from './proposed-mail.ts';
import type { StepProps } from './step-props.ts';
import { useMissingText } from './use-missing-text.ts';
import { type StepId, stepOf } from './wizard-steps.ts';

/** Everything at a glance: what is missing, whom it would be told to, and the button that says so. */
export function CheckStep({ programme, draft }: StepProps) {
  const { t } = useText();
  const { content, set } = draft;
  const { by, subject, text } = content.announcement;
  const say = (change: Partial<typeof content.announcement>) =>
    set({ announcement: { ...content.announcement, ...change } });
  return (
    <>
      <Missing programme={programme} draft={draft} />
      <ReadAgain programme={programme} draft={draft} />
      {programme.state === 'draft' && (
        <section className="card stack">
          <h3>{t('programmes:announce.title')}</h3>
          <Choice
            label={t('programmes:announce.title')}
            value={by}
            options={[
              { value: 'page', label: t('programmes:announce.page') },
              { value: 'mail', label: t('programmes:announce.mail') },
            ]}
            onChange={(next) => say({ by: next, ...(next === 'mail' && withProposal(content, t)) })}
          />
          {by === 'mail' && (
            <>
              {!content.groups.some(({ kind }) => kind === 'unit') && (
                <p className="note warn">
                  <span>
                    {t('programmes:announce.nobody')} <StepLink id={programme.id} step="when" />
                  </span>
                </p>
              )}
              <BilingualField
                path="content.announcement.subject"
                label={t('programmes:announce.subject')}
                value={subject}
                onChange={(next) => say({ subject: next })}
                errors={{}}
                maxLength={120}
                required
              />
              <BilingualField
                path="content.announcement.text"
                label={t('programmes:announce.text')}
                value={text}
                onChange={(next) => say({ text: next })}
                errors={{}}
                maxLength={2000}
                rows={5}
                required
              />
            </>
          )}
        </section>
      )}
      {programme.state === 'draft' && <OpenIt programme={programme} draft={draft} />}
      {programme.state === 'draft' && programme.openedAt === null && <DeleteDraft id={programme.id} />}
    </>
  );
}

function Missing({ programme, draft }: StepProps) {
  const { t } = useText();
  const { organisation } = useOrganisation();
  const textOf = useMissingText(draft.content);
  const lines = [...new Map(programme.missing.map((pointer) => [textOf(pointer), stepOf(pointer)]))];
  if (lines.length === 0)
    return (
      <p className="note ok">
        <IconCircleCheck className="i" aria-hidden="true" />
        <span>{t('programmes:check.complete')}</span>
      </p>
    );
  return (
    <section className="card stack" aria-labelledby="missing">
      <h3 id="missing">{t('programmes:check.missing', { count: lines.length })}</h3>
      <ul className="stack-s">
        {lines.map(([line, step]) => (
          <li key={line}>
            <Link
              to="/o/$org/programmes/$id/plan"
              params={{ org: organisation.handle, id: programme.id }}
              search={{ step }}
            >
              {line}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** All of it once more before anybody else sees it, each part with the way back to where it is written. */
function ReadAgain({ programme, draft }: StepProps) {
  const { t } = useText();
  const read = {
    programme: { ...programme, content: draft.content },
    heading: 'h3' as const,
    change: (step: StepId) => <StepLink id={programme.id} step={step} />,
  };
  return (
    <details className="card more" open={programme.state === 'draft'}>
      <summary>{t('programmes:check.read')}</summary>
      <div className="stack after-act read-again">
        <ProgrammeReading {...read} />
        <WhoAndWhom {...read} />
      </div>
    </details>
  );
}

function StepLink({ id, step }: { id: string; step: StepId }) {
  const { t } = useText();
  const { organisation } = useOrganisation();
  return (
    <Link className="sm" to="/o/$org/programmes/$id/plan" params={{ org: organisation.handle, id }} search={{ step }}>
      {t('programmes:check.change')}
      <span className="sr">
        {' – '}
        {t(`programmes:step.${step}.short`)}
      </span>
    </Link>
  );
}

/** The act says its size: how many people get a mail, or none. */
function OpenIt({ programme, draft }: StepProps) {
  const { t } = useText();
  const { organisation } = useOrganisation();
  const navigate = useNavigate();
  const act = useProgrammeAct(programme.id);
  const isByMail = programme.content.announcement.by === 'mail';
  const preview = useAnnouncement(programme, isByMail && programme.missing.length === 0);
  const open = (announced: number | null) =>
    act.mutate(
      { below: 'open', body: { revision: programme.revision, announced } },
      {
        onSuccess: () => {
          notifications.show({ message: t('programmes:check.opened') });
          void navigate({ to: '/o/$org/programmes/$id', params: { org: organisation.handle, id: programme.id } });
        },
      },
    );
  const isReady = programme.missing.length === 0 && !draft.isDirty;
  const button = (label: string, announced: number | null) => (
    <Button look="p" busy={act.isPending} disabled={!isReady} onClick={() => isReady && open(announced)}>
      {label}
    </Button>
  );
  return (
    <section className="card hi stack">
      <h3>{t('programmes:check.open')}</h3>
      <p className="prose">
        {t(programme.content.audience === 'public' ? 'programmes:check.meansPublic' : 'programmes:check.meansInternal')}
      </p>
      {act.isError && <ProblemNote error={act.error} />}
      {!isByMail || programme.missing.length > 0 ? (
        <div className="row wrap">{button(t('programmes:check.openIt'), null)}</div>
      ) : (
        <Loaded query={preview} height={120}>
          {({ total, withoutAddress, subject, text }) => (
            <div className="stack">
              <details className="part">
                <summary>{t('programmes:announce.preview')}</summary>
                <p className="b">{subject}</p>
                <p className="mail-text">{text}</p>
              </details>
              {withoutAddress > 0 && (
                <p className="sm dim">{t('programmes:announce.without', { count: withoutAddress })}</p>
              )}
              {programme.content.audience === 'internal' && total > 0 && (
                <p className="sm dim">{t('programmes:announce.signIn')}</p>
              )}
              <div className="row wrap">
                {button(
                  total === 0 ? t('programmes:check.openIt') : t('programmes:check.openAndTell', { count: total }),
                  total,
                )}
              </div>
            </div>
          )}
        </Loaded>
      )}
    </section>
  );
}
