import type { ReactNode } from 'react';
import { NotFound } from '../../shell/not-found.tsx';
import { Page } from '../../ui/page.tsx';
import { usePerson } from '../accounts/accounts.queries.ts';

interface OperatorPageProps {
  title: string;
  lead: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** A page of the installation: to whoever does not operate it, there is none. */
export function OperatorPage(props: OperatorPageProps) {
  const { data: person } = usePerson();
  return person && !person.isOperator ? <NotFound /> : <Page {...props} />;
}
