import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useText } from '../texts/texts.ts';
import { Button } from './button.tsx';
import { DropZone } from './drop-zone.tsx';
import { FileField } from './file-field.tsx';
import { ProblemNote } from './loaded.tsx';

/** As the server refuses larger ones. */
const MOST_BYTES = 25 * 1024 * 1024;
/** What the server reads as a list, by ending and by type: systems differ in what they know. */
const LIST_TYPES =
  '.xlsx,.csv,.tsv,.txt,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Upload {
  isPending: boolean;
  isError: boolean;
  error: unknown;
  reset(): void;
}

interface Props {
  id: string;
  words: { drop: string; choose: string; hint: string; nothingYet: string };
  /** Lines of the sample file, `|` between them, and the name to keep it under. */
  sample: { lines: string; name: string };
  upload: Upload;
  onSend(file: File): void;
}

/** A list of people as a file: dropped or chosen, checked for its size, then sent. Nothing happens to anybody yet. */
export function ListUpload({ id, words, sample, upload, onSend }: Props) {
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const [fault, setFault] = useState<string>();
  const choose = (chosen: File | undefined) => {
    upload.reset();
    setFile(chosen);
    setFault(chosen && chosen.size > MOST_BYTES ? t('app:upload.tooLarge') : undefined);
  };
  const send = () => {
    if (file !== undefined && file.size <= MOST_BYTES) return onSend(file);
    setFault(file === undefined ? t('app:upload.missing') : t('app:upload.tooLarge'));
    input.current?.focus();
  };
  // The mark at the front tells spreadsheet programs that it is UTF-8.
  const text = `\uFEFF${sample.lines.replaceAll('|', '\r\n')}`;
  return (
    <>
      {upload.isError && <ProblemNote error={upload.error} onRetry={send} />}
      <DropZone onDrop={choose}>
        <IconFileSpreadsheet className="i" aria-hidden="true" stroke={1.5} />
        <p className="b">{words.drop}</p>
        <FileField
          id={id}
          label={words.choose}
          accept={LIST_TYPES}
          hint={words.hint}
          fault={fault}
          chosen={file?.name}
          inputRef={input}
          onChoose={choose}
        />
      </DropZone>
      <div className="row wrap between">
        <a className="sm" href={`data:text/csv;charset=utf-8,${encodeURIComponent(text)}`} download={sample.name}>
          {t('app:upload.sampleGet')}
        </a>
        <Button look="p" busy={upload.isPending} onClick={send}>
          {t('app:upload.act')}
        </Button>
      </div>
      <p className="xs dim">{words.nothingYet}</p>
    </>
  );
}
