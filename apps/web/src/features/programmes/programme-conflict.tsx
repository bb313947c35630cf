import type { ProgrammeView } from '@insigne/server/api';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { bringIntoSight } from '../../ui/loaded.tsx';
import { useProgramme } from './programmes.queries.ts';
import type { ProgrammeDraft } from './use-programme-draft.ts';

/** Somebody saved in between, or closed it. What was typed stays until the person chose, and can be had back after. */
export function ProgrammeConflict({ programme, draft }: { programme: ProgrammeView; draft: ProgrammeDraft }) {
  const { t } = useText();
  const latest = useProgramme(programme.id);
  return (
    <div className="note warn" role="alert" ref={bringIntoSight}>
      <IconAlertTriangle className="i" aria-hidden="true" />
      <div className="stack-s">
        <p className="b">{t('programmes:conflict.title')}</p>
        <p>{t('programmes:conflict.text')}</p>
        <div className="row wrap">
          <Button small onClick={() => void latest.refetch().then(({ data }) => data && draft.save(data.revision))}>
            {t('programmes:conflict.mine')}
          </Button>
          <Button small onClick={() => void latest.refetch().then(({ data }) => data && draft.take(data))}>
            {t('programmes:conflict.theirs')}
          </Button>
        </div>
      </div>
    </div>
  );
}
