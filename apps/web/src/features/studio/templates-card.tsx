import {
  forLevels,
  type LayeredDesign,
  named,
  TEMPLATE_USES,
  TEMPLATES,
  type TemplateUse,
  wordsIn,
} from '@insigne/artwork';
import { NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { layeredOf } from '../../artwork/badge-design.ts';
import { wordsOfName } from '../../artwork/badge-words.ts';
import { DesignPicture } from '../../artwork/drawing.tsx';
import { useText } from '../../texts/texts.ts';
import { findTemplates } from './find-templates.ts';
import { stepField } from './steps.ts';
import type { Studio } from './use-studio.ts';

const THUMBNAIL = 92;

/** A template as this badge can use it: with levels, a ribbon stands where the second line would. */
const fitting = (design: LayeredDesign, hasLevels: boolean): LayeredDesign => (hasLevels ? forLevels(design) : design);

/** Whole drawings to start from, each with this badge's own name and level. */
export function TemplatesCard({ studio }: { studio: Studio }) {
  const { t, language } = useText();
  const [query, setQuery] = useState('');
  const [use, setUse] = useState<TemplateUse>();
  const [taken, setTaken] = useState<string>();
  const wanted = useDeferredValue(query);
  const found = useMemo(() => findTemplates(TEMPLATES, wanted, use), [wanted, use]);
  const { content, level } = studio;
  // What is drawn of a template hangs on the name and the level alone: not on each move of a layer.
  const { name, ladder } = content;
  const levelId = level?.id;
  const pictures = useMemo(
    () =>
      new Map(
        TEMPLATES.map(({ id, design }) => [
          id,
          layeredOf({ name, ladder, alt: { fr: '', en: '' } }, fitting(design, levelId !== undefined), t, levelId),
        ]),
      ),
    [name, ladder, levelId, t],
  );
  return (
    <section className="card templates" aria-labelledby="templates">
      <h2 id="templates">{t('studio:templates.title')}</h2>
      <div className="stack-s">
        <TextInput
          type="search"
          aria-label={t('studio:templates.search')}
          placeholder={t('studio:templates.search')}
          leftSection={<IconSearch className="i" aria-hidden="true" />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <NativeSelect
          aria-label={t('studio:templates.use')}
          value={use ?? ''}
          onChange={(event) => setUse(TEMPLATE_USES.find((one) => one === event.currentTarget.value))}
        >
          <option value="">{t('studio:templates.allUses')}</option>
          {TEMPLATE_USES.map((one) => (
            <option key={one} value={one}>
              {t(`studio:use.${one}`)}
            </option>
          ))}
        </NativeSelect>
        <p className="xs dim" role="status">
          {t('studio:templates.found', { count: found.length })}
        </p>
      </div>
      <ul className="template-list">
        {found.map(({ id, name: title, design }) => {
          const picture = pictures.get(id);
          return (
            <li key={id}>
              <button
                type="button"
                className="choice"
                aria-pressed={taken === id}
                onClick={() => {
                  setTaken(id);
                  studio.set(
                    stepField('template', undefined, id),
                    named(fitting(design, level !== undefined), wordsOfName(content, t)),
                  );
                  studio.choose('#shape');
                }}
              >
                {picture && <DesignPicture design={picture} size={THUMBNAIL} language={language} alt="" />}
                <span>{wordsIn(title, language)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
