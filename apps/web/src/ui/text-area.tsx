import { Textarea, type TextareaProps } from '@mantine/core';
import './text-area.css';

interface TextAreaProps extends Omit<TextareaProps, 'autosize' | 'minRows' | 'maxRows' | 'inputContainer'> {
  /** Lines to begin with. */
  rows: number;
}

/**
 * As tall as its text. An unseen copy of the text lies behind the field and gives it its height, so nothing is measured by a
 * script: a font that comes late, a folded section or a narrower column need no second look.
 */
export function TextArea(props: TextAreaProps) {
  return (
    <Textarea
      {...props}
      inputContainer={(field) => (
        // A last line that is empty has its height by the space behind it.
        <div className="grows" data-typed={`${props.value ?? ''} `}>
          {field}
        </div>
      )}
    />
  );
}
