import { Skeleton } from '@mantine/core';
import { IconAlertCircle, IconRefresh } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { Problem } from '../api/problem.ts';
import { useText } from '../texts/texts.ts';
import { Button } from './button.tsx';

/** An answer faster than this shows no skeleton: a flash says less than nothing. */
const SKELETON_AFTER_MS = 300;

export function Waiting({ height = 240 }: { height?: number }) {
  const { t } = useText();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SKELETON_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div style={{ minHeight: height }} aria-busy="true">
      {shown && (
        <>
          <span className="sr" role="status">
            {t('common:loading')}
          </span>
          <Skeleton height={28} width="40%" mb="md" />
          <Skeleton height={height - 44} />
        </>
      )}
    </div>
  );
}

/** What went wrong, in the person's words. */
export function useProblemText(): (error: unknown) => { title: string; detail: string; reference?: string } {
  const { t } = useText();
  return (error) => {
    if (!(error instanceof Problem)) return { title: t('common:problem.title'), detail: t('common:problem.unknown') };
    const detail =
      error.detail || t(error.code === 'unreachable' ? 'common:problem.offline' : 'common:problem.unknown');
    return {
      title: error.title || t('common:problem.title'),
      detail,
      ...(error.requestId !== undefined && { reference: error.requestId }),
    };
  };
}

interface ProblemNoteProps {
  error: unknown;
  onRetry?: () => void;
}

/** What an act answers is read where it stands: the button may be far below it. */
export const bringIntoSight = (note: HTMLElement | null): void => note?.scrollIntoView({ block: 'nearest' });

/** A card that fails alone: cause, what to do, reference number. */
export function ProblemNote({ error, onRetry }: ProblemNoteProps) {
  const { t } = useText();
  const { title, detail, reference } = useProblemText()(error);
  return (
    // A card that could not load stays where it is; only the answer to an act moves the page.
    <div className="note bad" role="alert" ref={onRetry ? undefined : bringIntoSight}>
      <IconAlertCircle className="i" aria-hidden="true" />
      <div className="stack-s grow">
        <p className="b">{title}</p>
        <p>{detail}</p>
        {reference !== undefined && (
          <p className="xs">
            {t('common:problem.reference')} <code>{reference}</code>
          </p>
        )}
        {onRetry && (
          <Button small onClick={onRetry} icon={<IconRefresh className="i" aria-hidden="true" />}>
            {t('common:retry')}
          </Button>
        )}
      </div>
    </div>
  );
}

interface LoadedProps<T> {
  query: UseQueryResult<T>;
  height?: number;
  children: (data: T) => ReactNode;
}

/** Skeleton, then the data, or the error with Retry. Data already shown stays when a later reading fails. */
export function Loaded<T>({ query, height, children }: LoadedProps<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  return <Waiting {...(height === undefined ? {} : { height })} />;
}
