import type { UseFormReturnType } from '@mantine/form';
import { TextArea } from '../../ui/text-area.tsx';

interface BothAreasProps<Values> {
  form: UseFormReturnType<Values>;
  /** Path of the text in the form, such as `description`. */
  path: string;
  labels: { fr: string; en: string };
  hint?: string;
  rows: number;
}

/** A longer text in French and English, side by side. */
export function BothAreas<Values>({ form, path, labels, hint, rows }: BothAreasProps<Values>) {
  return (
    <div className="pair">
      {(['fr', 'en'] as const).map((language) => (
        <TextArea
          key={language}
          label={labels[language]}
          {...(hint !== undefined && { description: hint })}
          lang={language}
          rows={rows}
          {...form.getInputProps(`${path}.${language}`)}
        />
      ))}
    </div>
  );
}
