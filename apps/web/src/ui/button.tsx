import type { ButtonHTMLAttributes, ReactNode } from 'react';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** p leads the page, q is quiet, danger cannot be undone, equal stands beside its opposite with the same weight. */
  look?: 'p' | 'q' | 'danger' | 'equal' | 'plain';
  small?: boolean;
  /** The act is under way: shown, and a second press does nothing. */
  busy?: boolean;
  icon?: ReactNode;
}

export function Button(props: ButtonProps) {
  const { look = 'plain', small = false, busy = false, icon, children, onClick, className = '', ...rest } = props;
  const classes = ['btn', look === 'plain' ? '' : look, small ? 's' : '', className].filter(Boolean).join(' ');
  return (
    <button
      type="button"
      {...rest}
      className={classes}
      // Not `disabled`: the focus stays where the person left it.
      aria-disabled={busy || rest.disabled ? true : undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy ? <span className="spin" aria-hidden="true" /> : icon}
      {children}
    </button>
  );
}
