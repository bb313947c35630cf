import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** Why there is nothing, and one thing to do. */
export function EmptyState(props: { icon: Icon; title: string; text: string; action?: ReactNode }) {
  const { icon: Mark, title, text, action } = props;
  return (
    <div className="card empty">
      <Mark className="i" aria-hidden="true" stroke={1.5} />
      <h2>{title}</h2>
      <p>{text}</p>
      {action}
    </div>
  );
}
