import { type DragEvent, type ReactNode, useEffect, useState } from 'react';
import { useText } from '../texts/texts.ts';

/** What was dropped, if it is one file, or several where they are taken; otherwise what it is instead. */
function droppedOn(
  { dataTransfer }: DragEvent,
  takesSeveral: boolean,
): [File, ...File[]] | 'several' | 'folder' | 'nothing' {
  const [file, ...more] = dataTransfer.files;
  if (file === undefined) return 'nothing';
  if (more.length > 0 && !takesSeveral) return 'several';
  const isFolder = [...dataTransfer.items].some((item) => item.webkitGetAsEntry()?.isDirectory);
  return isFolder ? 'folder' : [file, ...more];
}

interface DropZoneProps {
  onDrop: (file: File, all: File[]) => void;
  /** Several files are taken together. */
  takesSeveral?: boolean;
  children: ReactNode;
}

/** A place to drop a file on: a shortcut, the file field inside does all of it. */
export function DropZone({ onDrop, takesSeveral = false, children }: DropZoneProps) {
  const { t } = useText();
  const [isOver, setOver] = useState(false);
  const [fault, setFault] = useState<'several' | 'folder' | 'nothing'>();
  useEffect(() => {
    // A file let go beside the zone would be opened in place of the page, and of what was typed on it.
    const keepPage = (event: globalThis.DragEvent) => {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'none';
    };
    window.addEventListener('dragover', keepPage);
    window.addEventListener('drop', keepPage);
    return () => {
      window.removeEventListener('dragover', keepPage);
      window.removeEventListener('drop', keepPage);
    };
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      className={isOver ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const dropped = droppedOn(event, takesSeveral);
        setFault(typeof dropped === 'string' ? dropped : undefined);
        if (typeof dropped !== 'string') onDrop(dropped[0], dropped);
      }}
      onChange={() => setFault(undefined)}
    >
      {children}
      {fault && (
        <p className="field-fault" role="alert">
          {t(`common:drop.${fault}`)}
        </p>
      )}
    </div>
  );
}
