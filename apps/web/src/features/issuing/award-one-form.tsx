import type { AwardContext, BadgeView, BatchView, Language, Personal, RowFault } from '@insigne/server/api';
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconCircleCheck, IconSend } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Problem } from '../../api/problem.ts';
import { inLanguage } from '../../texts/format.ts';
import { languageChoices, useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { FaultSummary, focusFirstFault, useServerFaults } from '../../ui/form-faults.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { looksLikeAddress } from '../../ui/mail-address.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { useAwardPerson, useBatch } from './batches.queries.ts';
import { ContextFields, givenContext } from './context-fields.tsx';
import { givenPersonal, NOTHING, PersonalFields } from './personal-fields.tsx';
import { UnpreparedBox, usePrerequisiteNames } from './prerequisites.tsx';
import { WaitingCard } from './waiting-card.tsx';

/** Only these are answered by “again”. */
const HAS_IT: readonly (RowFault | undefined)[] = ['already-awarded', 'already-waiting', 'higher-level-held'];

const answerTo = (fault: RowFault) =>
  HAS_IT.includes(fault) ? 'hasIt' : fault === 'prerequisite-missing' ? 'unprepared' : 'other';

interface Whom {
  whom: string;
  name: string;
  language: Language | '';
}

/** One person: checked, then confirmed with the organisation's time to take it back. */
export function AwardOneForm({ badge, levelId }: { badge: BadgeView; levelId: string | undefined }) {
  const { t } = useText();
  const { undoMinutes } = useOrganisation().organisation;
  const create = useAwardPerson();
  const [made, setMade] = useState('');
  const [fault, setFault] = useState<RowFault>();
  const [again, setAgain] = useState(false);
  const [withoutPrerequisites, setWithout] = useState(false);
  const [before, setBefore] = useState<BatchView['prerequisites']>([]);
  const said = usePrerequisiteNames();
  const [personal, setPersonal] = useState<Personal>(NOTHING);
  const [context, setContext] = useState<AwardContext | null>(null);
  const form = useForm<Whom>({
    initialValues: { whom: '', name: '', language: '' },
    validate: {
      whom: (whom) => {
        const text = whom.trim();
        if (text === '') return t('giving:one.missing');
        return text.includes('@') && !looksLikeAddress(text) ? t('app:giveOne.emailMalformed') : null;
      },
    },
  });
  const showFaults = useServerFaults(form);
  const submit = form.onSubmit(({ whom, name, language }) => {
    const text = whom.trim();
    setMade('');
    setFault(undefined);
    const told = givenPersonal(personal);
    create.mutate(
      {
        source: 'person',
        badgeId: badge.id,
        ...(levelId !== undefined && { levelId }),
        recipient: {
          ...(text.includes('@') ? { email: text } : { number: text }),
          name: name.trim(),
          ...(language !== '' && { language }),
        },
        ...(told !== undefined && { personal: told }),
        context: givenContext(context),
        again,
        withoutPrerequisites,
      },
      {
        onSuccess: ({ batch, fault: why }) => {
          setBefore(batch.prerequisites);
          if (why !== null) setFault(why);
          else {
            setMade(batch.id);
            form.reset();
            setPersonal(NOTHING);
            setAgain(false);
            setWithout(false);
          }
        },
        onError: (error) => {
          if (!(error instanceof Problem)) return;
          const whomFault = error.errors.find(({ pointer }) => /^\/recipient\/(?:email|number)$/.test(pointer));
          if (whomFault === undefined) showFaults(error);
          else form.setFieldError('whom', whomFault.detail);
        },
      },
    );
  }, focusFirstFault);
  const isFieldFault = create.error instanceof Problem && create.error.errors.length > 0;
  return (
    <div className="stack">
      {made !== '' && <Given batchId={made} badge={badge} />}
      <form onSubmit={submit} noValidate className="card fields narrow">
        <FaultSummary errors={form.errors} />
        {fault !== undefined && (
          <p className="note warn" role="alert">
            {t(`giving:one.fault.${answerTo(fault)}`, { cause: t(`giving:fault.${fault}`), badges: said(before) })}
          </p>
        )}
        {create.isError && !isFieldFault && <ProblemNote error={create.error} />}
        <TextInput
          label={t('giving:one.whom')}
          description={t('giving:one.whomHint')}
          autoComplete="off"
          required
          {...form.getInputProps('whom')}
        />
        <TextInput label={t('app:giveOne.name')} autoComplete="off" maxLength={120} {...form.getInputProps('name')} />
        <NativeSelect
          label={t('app:giveOne.language')}
          description={t('app:giveOne.languageHint')}
          data={[{ value: '', label: t('app:giveOne.languageUnknown') }, ...languageChoices(t)]}
          {...form.getInputProps('language')}
        />
        <PersonalFields value={personal} onChange={setPersonal} />
        <ContextFields value={context} onChange={setContext} />
        {(HAS_IT.includes(fault) || again) && (
          <Checkbox
            label={t('app:giveOne.again')}
            checked={again}
            onChange={(event) => setAgain(event.currentTarget.checked)}
          />
        )}
        {(fault === 'prerequisite-missing' || withoutPrerequisites) && (
          <UnpreparedBox names={before} checked={withoutPrerequisites} onChange={setWithout} />
        )}
        <div>
          <Button look="p" type="submit" busy={create.isPending} icon={<IconSend className="i" aria-hidden="true" />}>
            {t('app:give.act', { count: 1 })}
          </Button>
          <p className="xs dim after-act">
            {undoMinutes === 0 ? t('giving:one.effectNow') : t('giving:one.effect', { count: undoMinutes })}
          </p>
        </div>
      </form>
    </div>
  );
}

/** What became of it: still to be taken back, on its way, or given. */
function Given({ batchId, badge }: { batchId: string; badge: BadgeView }) {
  const { t, language } = useText();
  const { organisation } = useOrganisation();
  const batch = useBatch(batchId);
  const { data } = batch;
  if (batch.isError) return <ProblemNote error={batch.error} onRetry={() => void batch.refetch()} />;
  if (data === undefined) return null;
  if (data.state === 'waiting') return <WaitingCard batch={data} />;
  const facts = { badge: inLanguage(badge.content.name, language).text, name: data.name };
  if (data.state === 'cancelled') {
    return (
      <p className="note" role="status">
        {t('giving:waiting.takenBack')}
      </p>
    );
  }
  return (
    <div className={data.failedCount > 0 ? 'note warn' : 'note ok'} role="status">
      <IconCircleCheck className="i" aria-hidden="true" />
      <div>
        <p className="b">
          {data.failedCount > 0
            ? t('giving:one.failed', facts)
            : t(data.state === 'done' ? 'app:giveOne.done' : 'giving:one.onItsWay', facts)}
        </p>
        <Link to="/o/$org/awards" params={{ org: organisation.handle }} search={{ badge: badge.id }}>
          {t('app:send.awards')}
        </Link>
      </div>
    </div>
  );
}
