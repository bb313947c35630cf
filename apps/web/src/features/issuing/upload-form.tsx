import type { BadgeView } from '@insigne/server/api';
import { useNavigate } from '@tanstack/react-router';
import { useText } from '../../texts/texts.ts';
import { ListUpload } from '../../ui/list-upload.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { useUploadBatch } from './batches.queries.ts';
import { SavedMappings } from './saved-mappings.tsx';
import { Steps } from './steps.tsx';

export function UploadForm({ badge, levelId }: { badge: BadgeView; levelId: string | undefined }) {
  const { t } = useText();
  const { organisation } = useOrganisation();
  const navigate = useNavigate();
  const upload = useUploadBatch();
  const send = (file: File) =>
    upload.mutate(
      { badgeId: badge.id, levelId, file },
      {
        onSuccess: ({ id }) => navigate({ to: '/o/$org/batches/$id', params: { org: organisation.handle, id } }),
      },
    );
  return (
    <div className="stack">
      <Steps current={1} />
      <section className="card stack narrow">
        <ListUpload
          id="csv"
          words={{
            drop: t('app:upload.title'),
            choose: t('app:upload.choose'),
            hint: t('app:upload.hint'),
            nothingYet: t('app:batch.nothingYet'),
          }}
          sample={{ lines: t('app:upload.sample'), name: t('app:upload.sampleName') }}
          upload={upload}
          onSend={send}
        />
      </section>
      <SavedMappings />
    </div>
  );
}
