import type { AwardContext, BadgeView } from '@insigne/server/api';
import { NumberInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconQrcode } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Problem } from '../../api/problem.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { FaultSummary, focusFirstFault, useServerFaults } from '../../ui/form-faults.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useBadges } from '../badges/badges.queries.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { ContextFields, givenContext } from './context-fields.tsx';
import { useCreateHandout } from './handouts.queries.ts';
import { usePrerequisiteNames } from './prerequisites.tsx';

/** A first proposal, to be changed. */
const MOST = 100;

export function HandoutForm({ badge, levelId }: { badge: BadgeView; levelId: string | undefined }) {
  const { t } = useText();
  const { organisation } = useOrganisation();
  const navigate = useNavigate();
  const create = useCreateHandout();
  const [context, setContext] = useState<AwardContext | null>(null);
  const required = (value: string) => (value.trim() === '' ? t('giving:handout.required') : null);
  const said = usePrerequisiteNames();
  const { prerequisites = [] } = badge.content;
  const before = (useBadges().data ?? []).flatMap(({ id, content }) =>
    prerequisites.includes(id) ? [content.name] : [],
  );
  const form = useForm({
    initialValues: { name: '', most: MOST as number | string, endsAt: '', allowed: '' },
    validate: {
      name: required,
      endsAt: required,
      most: (most) => (typeof most === 'number' && most >= 1 ? null : t('giving:handout.required')),
    },
  });
  const showFaults = useServerFaults(form);
  const submit = form.onSubmit(({ name, most, endsAt, allowed }) => {
    const lines = allowed.split(/[\s,;]+/).filter((line) => line !== '');
    create.mutate(
      {
        ...{ badgeId: badge.id, name: name.trim(), most: Number(most), endsAt: endsAt.slice(0, 16), allowed: lines },
        ...(levelId !== undefined && { levelId }),
        context: givenContext(context),
      },
      {
        onSuccess: ({ id }) => navigate({ to: '/o/$org/handouts/$id', params: { org: organisation.handle, id } }),
        onError: (error) => {
          const inList = error instanceof Problem && error.errors.find(({ pointer }) => pointer.startsWith('/allowed'));
          if (inList) form.setFieldError('allowed', inList.detail);
          else showFaults(error);
        },
      },
    );
  }, focusFirstFault);
  const isFieldFault = create.error instanceof Problem && create.error.errors.length > 0;
  return (
    <form onSubmit={submit} noValidate className="card fields narrow">
      <FaultSummary errors={form.errors} />
      {create.isError && !isFieldFault && <ProblemNote error={create.error} />}
      <TextInput
        label={t('giving:handout.name')}
        placeholder={t('giving:handout.namePlaceholder')}
        maxLength={120}
        required
        {...form.getInputProps('name')}
      />
      <div className="pair">
        <NumberInput
          label={t('giving:handout.most')}
          min={1}
          max={10_000}
          allowDecimal={false}
          hideControls
          required
          {...form.getInputProps('most')}
        />
        <TextInput
          type="datetime-local"
          label={t('giving:handout.endsAt')}
          required
          {...form.getInputProps('endsAt')}
        />
      </div>
      <p className="xs dim">{t('giving:start.zone', { zone: organisation.timeZone })}</p>
      <TextArea
        label={t('giving:handout.allowed')}
        description={t('giving:handout.allowedHint')}
        rows={2}
        {...form.getInputProps('allowed')}
      />
      <ContextFields value={context} onChange={setContext} />
      <div>
        <div className="row wrap">
          <Button look="p" type="submit" busy={create.isPending} icon={<IconQrcode className="i" aria-hidden="true" />}>
            {t('giving:handout.act')}
          </Button>
          <Link className="btn" to="/o/$org/handouts" params={{ org: organisation.handle }}>
            {t('giving:handout.title')}
          </Link>
        </div>
        <p className="xs dim after-act">{t('giving:handout.effect')}</p>
        {before.length > 0 && <p className="xs dim">{t('giving:handout.prerequisites', { badges: said(before) })}</p>}
      </div>
    </form>
  );
}
