import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link } from '@tanstack/react-router';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { FaultSummary } from '../../ui/form-faults.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { looksLikeAddress } from '../../ui/mail-address.ts';
import { useSaving } from '../../ui/saving-form.ts';
import { useOrganisation } from './organisation-scope.tsx';
import { useSaveOrganisation } from './organisations.queries.ts';

/** As the server has it. */
const MAX_SENDER_NAME = 60;

/** Whom the organisation's mails say that they are from, and where answers to them go. */
export function SenderCard() {
  const { t } = useText();
  const { organisation } = useOrganisation();
  const save = useSaveOrganisation();
  const { senderName, replyTo } = organisation;
  const form = useForm({
    initialValues: { senderName, replyTo },
    validate: {
      senderName: (value) => (/[<>"@\\]/.test(value) ? t('brand:sender.nameWrong') : null),
      replyTo: (value) => (value.trim() === '' || looksLikeAddress(value) ? null : t('brand:sender.replyToWrong')),
    },
  });
  const submit = useSaving(form, save, {
    send: (values) => ({ senderName: values.senderName.trim(), replyTo: values.replyTo.trim() }),
    said: () => t('brand:sender.saved'),
  });
  return (
    <form onSubmit={submit} noValidate className="card fields" aria-labelledby="sender">
      <h2 id="sender">{t('brand:sender.title')}</h2>
      <p className="dim">{t('brand:sender.lead')}</p>
      <FaultSummary errors={form.errors} />
      {save.isError && <ProblemNote error={save.error} />}
      <TextInput
        label={t('brand:sender.name')}
        description={t('brand:sender.nameHint', { name: organisation.name })}
        placeholder={organisation.name}
        maxLength={MAX_SENDER_NAME}
        {...form.getInputProps('senderName')}
      />
      <TextInput
        type="email"
        label={t('brand:sender.replyTo')}
        description={t('brand:sender.replyToHint')}
        maxLength={254}
        {...form.getInputProps('replyTo')}
      />
      <div className="row wrap">
        <Button look="p" type="submit" busy={save.isPending} disabled={!form.isDirty()}>
          {t('brand:sender.save')}
        </Button>
        <Link to="/o/$org/mails/texts" params={{ org: organisation.handle }}>
          {t('app:mails.texts')}
        </Link>
      </div>
    </form>
  );
}
