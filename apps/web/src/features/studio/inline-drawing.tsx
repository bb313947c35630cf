import { useLayoutEffect, useRef } from 'react';

/**
 * A drawing as part of the page: it changes under the hand without a picture to decode, and takes the page's own letters. Read
 * as XML, so what is not well formed is never shown; our own function wrote it, with every text escaped.
 */
export function InlineDrawing({ svg }: { svg: string }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
    place.current?.replaceChildren(document.adoptNode(documentElement));
  }, [svg]);
  return <div className="drawing" ref={place} />;
}
