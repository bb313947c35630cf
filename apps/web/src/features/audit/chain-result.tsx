import type { ChainCheck } from '@insigne/server/api';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { formatDateTime, formatNumber } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';

/** Whether the chain holds; where it does not, what that means and what to do. */
export function ChainResult({ check, timeZone }: { check: ChainCheck; timeZone: string }) {
  const { t, language } = useText();
  const when = formatDateTime(check.checkedAt, language, timeZone);
  if (check.fault === null) {
    return (
      <div className="note ok" role="status">
        <IconCircleCheck className="i" aria-hidden="true" />
        <div className="stack-s grow">
          <p className="b">{t('operate:trail.sound', { count: check.events })}</p>
          <p className="sm">{t('operate:trail.soundText', { when })}</p>
          <p className="xs">
            {t('operate:trail.head')} <code className="breaks">{check.head}</code>
          </p>
        </div>
      </div>
    );
  }
  const { kind, position } = check.fault;
  return (
    <div className="note bad" role="alert">
      <IconAlertTriangle className="i" aria-hidden="true" />
      <div className="stack-s grow">
        <p className="b">{t('operate:trail.broken', { position: formatNumber(position, language) })}</p>
        <p>{t(`operate:trail.fault.${kind}`)}</p>
        <p>{t('operate:trail.brokenText', { when })}</p>
        <ol className="plain-list">
          <li>{t('operate:trail.todo.keep')}</li>
          <li>{t('operate:trail.todo.compare')}</li>
          <li>{t('operate:trail.todo.tell')}</li>
        </ol>
      </div>
    </div>
  );
}
