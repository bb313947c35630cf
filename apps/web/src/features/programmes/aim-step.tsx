import { useText } from '../../texts/texts.ts';
import { BilingualField } from '../badges/bilingual-field.tsx';
import type { StepProps } from './step-props.ts';

export function AimStep({ draft: { content, set } }: StepProps) {
  const { t } = useText();
  return (
    <section className="card stack">
      <p className="sm dim">{t(`programmes:activity.${content.activity}.name`)}</p>
      <BilingualField
        path="content.name"
        label={t('programmes:field.name')}
        value={content.name}
        onChange={(name) => set({ name })}
        errors={{}}
        maxLength={120}
        required
      />
      <BilingualField
        path="content.aim"
        label={t('programmes:field.aim')}
        description={t('programmes:field.aimHint')}
        value={content.aim}
        onChange={(aim) => set({ aim })}
        errors={{}}
        maxLength={2000}
        rows={4}
        required
      />
    </section>
  );
}
