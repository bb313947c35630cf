import { IconUpload } from '@tabler/icons-react';
import type { Ref } from 'react';

interface FileFieldProps {
  id: string;
  label: string;
  accept: string;
  hint: string;
  fault?: string | undefined;
  chosen?: string | undefined;
  /** Where a fault that the server names leads to. */
  path?: string;
  inputRef: Ref<HTMLInputElement>;
  onChoose: (file: File | undefined) => void;
}

/** The browser's own file field speaks the browser's language; its label is the button instead. */
export function FileField(props: FileFieldProps) {
  const { id, label, accept, hint, fault, chosen, path, inputRef, onChoose } = props;
  return (
    <div className="file-field">
      <input
        ref={inputRef}
        id={id}
        type="file"
        className="sr"
        data-path={path}
        accept={accept}
        aria-describedby={fault ? `${id}-fault ${id}-hint` : `${id}-hint`}
        aria-invalid={fault ? true : undefined}
        onChange={(event) => onChoose(event.currentTarget.files?.[0])}
      />
      <label className="btn" htmlFor={id}>
        <IconUpload className="i" aria-hidden="true" />
        {label}
      </label>
      {chosen && <p className="b sm">{chosen}</p>}
      {fault && (
        <p id={`${id}-fault`} className="field-fault" role="alert">
          {fault}
        </p>
      )}
      <p id={`${id}-hint`} className="xs dim">
        {hint}
      </p>
    </div>
  );
}
