import type { ButtonHTMLAttributes, ReactNode } from 'react';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** p leads the page, q is quiet, danger cannot be undone, equal stands beside its opposite with the same weight. */
  look?: 'p' | 'q' | 'danger' | 'equal' | 'plain';
  small?: boolean;
  /** Given by a button that acts: while the act is under way it is shown, and a second press does nothing. */
  busy?: boolean;
  icon?: ReactNode;
}

export function Button(props: ButtonProps) {
  const { look = 'plain', small = false, busy, icon, children, onClick, className = '', ...rest } = props;
  const classes = ['btn', look === 'plain' ? '' : look, small ? 's' : '', className].filter(Boolean).join(' ');
  return (
    <button
      type="button"
      {...rest}
      className={classes}
      // Not `disabled`: the focus stays where the person left it.
      aria-disabled={busy || rest.disabled ? true : undefined}
      onClick={(event) => {
        // The second press of a double click comes before anything is drawn as busy.
        if (busy || (busy === false && event.detail > 1)) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy ? <span className="spin" aria-hidden="true" /> : icon}
      {children}
    </button>
  );
}
