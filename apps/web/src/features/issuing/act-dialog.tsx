import type { ActKind, ActPreview, Selection } from '@insigne/server/api';
import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { Problem } from '../../api/problem.ts';
import { formatNumber } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { focusFirstFault, useServerFaults } from '../../ui/form-faults.tsx';
import { Loaded, ProblemNote } from '../../ui/loaded.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { useActPreview, useStartAct } from './life.queries.ts';

const SHORTEST_REASON = 3;
const LONGEST_REASON = 500;

/** What tells one award of the act from another; the mail goes to people who wait, and to nobody else. */
const FIGURES = {
  revoke: ['accepted', 'pending', 'shown'],
  renew: ['accepted', 'shown'],
  resend: [],
} as const;

/** The effect in numbers, then, to revoke, a reason and a typed word. */
export function ActDialog({ kind, selection, onClose }: { kind: ActKind; selection: Selection; onClose: () => void }) {
  const { t } = useText();
  const preview = useActPreview(kind, selection);
  return (
    <Dialog opened onClose={onClose} title={t(`life:act.${kind}.title`)}>
      <Loaded query={preview} height={220}>
        {(effect) => (
          <>
            <Effect kind={kind} effect={effect} />
            {effect.total > 0 && (
              <Confirm
                kind={kind}
                selection={selection}
                total={effect.total}
                onReread={() => void preview.refetch()}
                onClose={onClose}
              />
            )}
          </>
        )}
      </Loaded>
    </Dialog>
  );
}

function Effect({ kind, effect }: { kind: ActKind; effect: ActPreview }) {
  const { t, language } = useText();
  const { total, leftOut } = effect;
  const figures = FIGURES[kind];
  return (
    <>
      <p className="b">{total === 0 ? t('life:act.nothing') : t(`life:act.${kind}.effect`, { count: total })}</p>
      <ul className="ev">
        {total > 0 &&
          figures.map((key) => (
            <li key={key} className="pair-of-figures">
              <span>{t(`life:act.${key}`)}</span>
              <span className="num b">{formatNumber(effect[key], language)}</span>
            </li>
          ))}
        {leftOut > 0 && (
          <li className="pair-of-figures">
            <span>
              {t('life:act.leftOut')}
              <span className="xs dim block">{t(`life:act.${kind}.leftOut`)}</span>
            </span>
            <span className="num b">{formatNumber(leftOut, language)}</span>
          </li>
        )}
      </ul>
      {total > 0 && <p className="sm dim">{t(`life:act.${kind}.visible`)}</p>}
    </>
  );
}

interface ConfirmProps {
  kind: ActKind;
  selection: Selection;
  total: number;
  onReread: () => void;
  onClose: () => void;
}

function Confirm({ kind, selection, total, onReread, onClose }: ConfirmProps) {
  const { t } = useText();
  const { organisation } = useOrganisation();
  const navigate = useNavigate();
  const start = useStartAct();
  const word = t('app:revoke.word');
  const isRevoke = kind === 'revoke';
  const form = useForm({
    initialValues: { reason: '', word: '' },
    validate: {
      reason: (reason) => (isRevoke && reason.trim().length < SHORTEST_REASON ? t('app:revoke.reasonMissing') : null),
      word: (typed) => (isRevoke && typed.trim().toLowerCase() !== word ? t('app:revoke.wordWrong', { word }) : null),
    },
  });
  const showFaults = useServerFaults(form);
  const submit = form.onSubmit(
    ({ reason }) =>
      start.mutate(
        { kind, selection, reason: reason.trim(), total },
        {
          onError: showFaults,
          onSuccess: ({ id }) => void navigate({ to: '/o/$org/acts/$id', params: { org: organisation.handle, id } }),
        },
      ),
    focusFirstFault,
  );
  const hasChanged = start.error instanceof Problem && start.error.code === 'selection-changed';
  return (
    <form onSubmit={submit} noValidate className="stack">
      {isRevoke && (
        <>
          <TextArea
            label={t('app:revoke.reason')}
            description={t('app:revoke.reasonHint')}
            rows={2}
            maxLength={LONGEST_REASON}
            required
            data-autofocus
            {...form.getInputProps('reason')}
          />
          <TextInput
            label={t('app:revoke.typeWord', { word })}
            autoComplete="off"
            required
            {...form.getInputProps('word')}
          />
        </>
      )}
      {start.isError && <ProblemNote error={start.error} />}
      <div className="row wrap">
        {hasChanged ? (
          <Button
            look="p"
            onClick={() => {
              start.reset();
              onReread();
            }}
          >
            {t('life:act.reread')}
          </Button>
        ) : (
          <Button look={isRevoke ? 'danger' : 'p'} type="submit" busy={start.isPending}>
            {t(`life:act.${kind}.button`, { count: total })}
          </Button>
        )}
        <Button onClick={onClose}>{t('common:cancel')}</Button>
      </div>
    </form>
  );
}
