import type { HeldBadge, Visibility } from '@insigne/server/api';
import { Checkbox, Radio } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { hasParticulars, Particulars } from '../issuing/particulars.tsx';
import { useSetVisibility, type VisibilityChoice } from './backpack.queries.ts';

const VISIBILITIES: readonly Visibility[] = ['private', 'link', 'public'];

/** Three values, said in full before they hold; search engines are asked apart and never ticked beforehand. */
export function VisibilityDialog(props: { badge: HeldBadge; opened: boolean; onClose: () => void }) {
  const { badge, opened, onClose } = props;
  const { t } = useText();
  const save = useSetVisibility(badge.publicId);
  const [choice, setChoice] = useState<VisibilityChoice>({
    visibility: badge.visibility,
    showName: badge.showName,
    indexable: badge.indexable,
    showParticulars: badge.showParticulars,
  });
  const isPublic = choice.visibility === 'public';
  const submit = () =>
    save.mutate(isPublic ? choice : { ...choice, indexable: false }, {
      onSuccess: () => {
        notifications.show({ message: t(`app:visibility.saved.${choice.visibility}`) });
        onClose();
      },
    });
  return (
    <Dialog opened={opened} onClose={onClose} title={t('app:visibility.title')}>
      <Radio.Group
        label={t('app:visibility.who')}
        value={choice.visibility}
        onChange={(value) => {
          const visibility = VISIBILITIES.find((one) => one === value);
          if (visibility) setChoice({ ...choice, visibility });
        }}
      >
        <div className="stack radios">
          {VISIBILITIES.map((visibility) => (
            <Radio
              key={visibility}
              value={visibility}
              label={t(`app:visibility.${visibility}`)}
              description={t(`app:visibility.means.${visibility}`)}
            />
          ))}
        </div>
      </Radio.Group>
      {isPublic && <p className="note">{t('app:visibility.consent')}</p>}
      {choice.visibility !== 'private' && (
        <Checkbox
          label={t('app:visibility.hideName')}
          checked={!choice.showName}
          onChange={(event) => setChoice({ ...choice, showName: !event.currentTarget.checked })}
        />
      )}
      {choice.visibility !== 'private' && hasParticulars(badge.particulars) && (
        <>
          <Checkbox
            label={t('giving:show.label')}
            description={t('giving:show.means')}
            checked={choice.showParticulars}
            onChange={(event) => setChoice({ ...choice, showParticulars: event.currentTarget.checked })}
          />
          <Particulars particulars={badge.particulars} />
        </>
      )}
      {isPublic && (
        <Checkbox
          label={t('app:visibility.indexable')}
          checked={choice.indexable}
          onChange={(event) => setChoice({ ...choice, indexable: event.currentTarget.checked })}
        />
      )}
      {save.isError && <ProblemNote error={save.error} />}
      <div className="row wrap">
        <Button look="p" busy={save.isPending} onClick={submit}>
          {t(`app:visibility.act.${choice.visibility}`)}
        </Button>
        <Button onClick={onClose}>{t('common:cancel')}</Button>
      </div>
    </Dialog>
  );
}
