import { Link, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useInstallation } from '../features/accounts/accounts.queries.ts';
import { useOrganisationName } from '../shell/current-organisation.tsx';
import { useText } from '../texts/texts.ts';

export interface Crumb {
  label: string;
  to?: string;
}

interface PageProps {
  /** The one h1; also the first part of the browser's title. */
  title: string;
  /** The finding, in one sentence. */
  lead?: ReactNode;
  crumbs?: Crumb[];
  actions?: ReactNode;
  children: ReactNode;
}

/** The first page keeps the browser's own focus; each later one takes it to its h1. */
let isFirstPage = true;

export function Page({ title, lead, crumbs = [], actions, children }: PageProps) {
  const { t } = useText();
  const organisation = useOrganisationName();
  const site = useInstallation()?.name;
  const heading = useRef<HTMLHeadingElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });

  useEffect(() => {
    document.title = [title, organisation, site].filter(Boolean).join(' – ');
  }, [title, organisation, site]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what makes it another page
  useEffect(() => {
    if (!isFirstPage) heading.current?.focus();
    isFirstPage = false;
  }, [path]);

  return (
    <main className="page" id="main">
      <div className="head">
        <div className="grow">
          {crumbs.length > 0 && (
            <nav className="crumb" aria-label={t('app:shell.breadcrumb')}>
              <ol>
                {crumbs.map(({ label, to }) => (
                  <li key={label}>
                    {to === undefined ? (
                      label
                    ) : (
                      <Link to={to} activeOptions={{ exact: true }}>
                        {label}
                      </Link>
                    )}
                  </li>
                ))}
              </ol>
            </nav>
          )}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead !== undefined && <div className="lead">{lead}</div>}
        </div>
        {actions}
      </div>
      {children}
    </main>
  );
}
