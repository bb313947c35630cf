import type { ActKind, Selection } from '@insigne/server/api';
import { IconBan, IconMail, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { ActDialog } from './act-dialog.tsx';

interface SelectionBarProps {
  selection: Selection;
  count: number;
  /** How many the search finds in all. */
  found: number;
  onAll: () => void;
  onNone: () => void;
}

/** What can be done with the awards that are ticked, or with all that the search finds. */
export function SelectionBar({ selection, count, found, onAll, onNone }: SelectionBarProps) {
  const { t } = useText();
  const { can } = useOrganisation();
  const [asking, setAsking] = useState<ActKind>();
  return (
    <section className="card selection row wrap" aria-label={t('life:select.bar')}>
      <p className="b grow" role="status">
        {t('life:select.chosen', { count })}
      </p>
      {count < found && (
        <Button look="q" small onClick={onAll}>
          {t('life:select.all', { count: found })}
        </Button>
      )}
      <Button look="q" small onClick={onNone}>
        {t('life:select.none')}
      </Button>
      {can('award.create') && (
        <Button
          small
          aria-haspopup="dialog"
          icon={<IconMail className="i" aria-hidden="true" />}
          onClick={() => setAsking('resend')}
        >
          {t('life:select.resend')}
        </Button>
      )}
      {can('award.create') && (
        <Button
          small
          aria-haspopup="dialog"
          icon={<IconRefresh className="i" aria-hidden="true" />}
          onClick={() => setAsking('renew')}
        >
          {t('life:select.renew')}
        </Button>
      )}
      {can('award.revoke') && (
        <Button
          look="danger"
          small
          aria-haspopup="dialog"
          icon={<IconBan className="i" aria-hidden="true" />}
          onClick={() => setAsking('revoke')}
        >
          {t('life:select.revoke')}
        </Button>
      )}
      {asking && <ActDialog kind={asking} selection={selection} onClose={() => setAsking(undefined)} />}
    </section>
  );
}
