import type { BadgeView } from '@insigne/server/api';
import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { bringIntoSight, useProblemText } from '../../ui/loaded.tsx';
import { RunBar } from '../../ui/run-bar.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { type PublishedMany, usePublishMany } from './badges.queries.ts';

export interface PublishedNow {
  count: number;
  /** Of those that were ticked, the ones that were not begun. */
  left: number;
}

interface PublishManyDialogProps {
  /** Those that wait to be published; none: closed. */
  badges: BadgeView[] | undefined;
  onClose: () => void;
  onDone: (done: PublishedNow) => void;
}

/** Which of them, and what that does; those that lack something are named and not offered. */
export function PublishManyDialog({ badges, onClose, onDone }: PublishManyDialogProps) {
  const { t } = useText();
  return (
    <Dialog opened={badges !== undefined} onClose={onClose} title={t('badges:many.title')}>
      {badges && <PublishMany badges={badges} onClose={onClose} onDone={onDone} />}
    </Dialog>
  );
}

function PublishMany({ badges, onClose, onDone }: PublishManyDialogProps & { badges: BadgeView[] }) {
  const { t, language } = useText();
  const { run, done, stop } = usePublishMany();
  const complete = badges.filter(({ missing }) => missing.length === 0);
  const lacking = badges.filter(({ missing }) => missing.length > 0);
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const [outcome, setOutcome] = useState<PublishedMany>();
  const ticked = complete.filter(({ id }) => !unticked.has(id));
  const count = ticked.length;
  const [total, setTotal] = useState(0);
  const nameOf = ({ content }: BadgeView) => inLanguage(content.name, language).text || t('app:badge.unnamed');
  const publish = async () => {
    setOutcome(undefined);
    setTotal(count);
    const { published, failed: refused } = await run.mutateAsync(ticked);
    if (refused.length > 0) return setOutcome({ published, failed: refused });
    onDone({ count: published.length, left: count - published.length });
    onClose();
  };
  return (
    <>
      <p>{t('badges:many.effect')}</p>
      <p className="dim sm">{t('app:publish.frozen')}</p>
      <fieldset className="stack-s many" aria-label={t('badges:many.which')} disabled={run.isPending}>
        <Checkbox
          label={t('badges:many.all', { count: complete.length })}
          checked={count === complete.length && count > 0}
          indeterminate={count > 0 && count < complete.length}
          onChange={() => setUnticked(new Set(count === complete.length ? complete.map(({ id }) => id) : []))}
        />
        {complete.map((badge) => (
          <Checkbox
            key={badge.id}
            label={nameOf(badge)}
            description={badge.version === null ? undefined : t('badges:many.next', { version: badge.version + 1 })}
            checked={!unticked.has(badge.id)}
            onChange={() => {
              const next = new Set(unticked);
              if (!next.delete(badge.id)) next.add(badge.id);
              setUnticked(next);
            }}
          />
        ))}
      </fieldset>
      {lacking.length > 0 && <Lacking badges={lacking} />}
      {run.isPending && (
        <RunBar
          text={t('badges:many.progress', { count: done, total })}
          label={t('badges:many.running')}
          now={done}
          of={total}
          percent={(done / Math.max(1, total)) * 100}
        />
      )}
      {outcome && <Refused outcome={outcome} nameOf={nameOf} />}
      <div className="row wrap">
        <Button look="p" busy={run.isPending} disabled={count === 0} onClick={() => count > 0 && void publish()}>
          {t('badges:many.do', { count })}
        </Button>
        {run.isPending ? (
          <Button onClick={stop}>{t('badges:many.stop')}</Button>
        ) : (
          <Button onClick={onClose}>{t(outcome ? 'common:close' : 'common:cancel')}</Button>
        )}
      </div>
    </>
  );
}

/** The way to each of those that cannot be published yet. */
function Lacking({ badges }: { badges: BadgeView[] }) {
  const { t, language } = useText();
  const { organisation } = useOrganisation();
  return (
    <div className="stack-s">
      <p className="sm b">{t('badges:many.lacking', { count: badges.length })}</p>
      <ul className="stack-s">
        {badges.map(({ id, content, missing }) => (
          <li key={id}>
            <Link className="sm" to="/o/$org/badges/$id" params={{ org: organisation.handle, id }}>
              {inLanguage(content.name, language).text || t('app:badge.unnamed')}
            </Link>{' '}
            <span className="xs dim">{t('badges:many.lacks', { count: missing.length })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Those that could not be published, each with the reason. */
function Refused({ outcome, nameOf }: { outcome: PublishedMany; nameOf: (badge: BadgeView) => string }) {
  const { t } = useText();
  const words = useProblemText();
  const { published, failed } = outcome;
  return (
    <div className="note bad" role="alert" ref={bringIntoSight}>
      <div className="stack-s">
        {published.length > 0 && <p>{t('badges:many.done', { count: published.length })}</p>}
        <p className="b">{t('badges:many.failed', { count: failed.length })}</p>
        <ul className="stack-s">
          {failed.map(({ badge, error }) => (
            <li key={badge.id}>
              <span className="b">{nameOf(badge)}</span>
              {' – '}
              {words(error).detail}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
