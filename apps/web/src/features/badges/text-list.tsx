import type { Bilingual } from '@insigne/server/api';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useId } from 'react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { BilingualField } from './bilingual-field.tsx';
import { emptyText } from './ladder-draft.ts';

/** As many as the server takes. */
const MOST_TEXTS = 12;

interface TextListProps {
  path: string;
  label: string;
  /** Label of one of them. */
  one: string;
  /** The button that adds one. */
  add: string;
  texts: readonly Bilingual[];
  errors: Record<string, string>;
  onChange: (texts: Bilingual[]) => void;
}

/** Short texts, one after the other, that a level may have. */
export function TextList({ path, label, one, add, texts, errors, onChange }: TextListProps) {
  const { t } = useText();
  const id = useId();
  return (
    <details>
      <summary className="sm">{`${label} (${texts.length})`}</summary>
      <section className="fields after-act" aria-labelledby={id}>
        <h4 id={id} className="sr">
          {label}
        </h4>
        {texts.map((text, at) => {
          // Short texts without a name of their own: each is known by its place.
          const key = `${at}`;
          return (
            <div key={key} className="stack-s">
              <BilingualField
                path={`${path}.${at}`}
                label={`${one} ${at + 1}`}
                value={text}
                errors={errors}
                maxLength={400}
                rows={1}
                onChange={(value) => onChange(texts.with(at, value))}
              />
              <div>
                <Button
                  small
                  look="q"
                  onClick={() => onChange(texts.toSpliced(at, 1))}
                  icon={<IconTrash className="i" aria-hidden="true" />}
                >
                  {t('badges:ladder.removeText', { what: `${one} ${at + 1}` })}
                </Button>
              </div>
            </div>
          );
        })}
        <div>
          <Button
            small
            disabled={texts.length >= MOST_TEXTS}
            onClick={() => onChange([...texts, emptyText()])}
            icon={<IconPlus className="i" aria-hidden="true" />}
          >
            {add}
          </Button>
        </div>
      </section>
    </details>
  );
}
