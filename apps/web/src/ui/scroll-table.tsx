import type { ReactNode } from 'react';

/** A table that scrolls in its own box, which the keyboard can reach. */
export function ScrollTable({
  caption,
  className = '',
  children,
}: {
  caption: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by the keyboard
    <section className="scroll" aria-label={caption} tabIndex={0}>
      <table className={`tbl ${className}`.trim()}>
        <caption className="sr">{caption}</caption>
        {children}
      </table>
    </section>
  );
}
