import type { BadgeContent } from '@insigne/server/api';
import { NativeSelect, TagsInput, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import type { SectionProps } from './texts-section.tsx';

type Identifier = NonNullable<BadgeContent['otherIdentifiers']>[number];
/** As many as the server takes. */
const MOST = 20;
const TYPES: readonly Identifier['identifierType'][] = [
  'identifier',
  'sourcedId',
  'systemId',
  'productId',
  'isbn',
  'issn',
];

/** What other systems call this badge (OB 3.0 `otherIdentifier`), and what is of its kind elsewhere (`related`). */
export function IdentifiersField({ content, errors, onChange }: SectionProps) {
  const { t } = useText();
  const { otherIdentifiers: identifiers = [], related = [], ...rest } = content;
  const put = (field: string, next: { identifiers?: Identifier[]; related?: string[] }) => {
    const now = { identifiers, related, ...next };
    onChange(field, {
      ...rest,
      ...(now.identifiers.length > 0 && { otherIdentifiers: now.identifiers }),
      ...(now.related.length > 0 && { related: now.related }),
    });
  };
  const set = (at: number, change: Partial<Identifier>) =>
    put(`otherIdentifiers.${at}`, {
      identifiers: identifiers.map((one, place) => (place === at ? { ...one, ...change } : one)),
    });
  const wrong = related.findIndex((_, at) => errors[`content.related.${at}`] !== undefined);
  return (
    <>
      {identifiers.map(({ identifier, identifierType }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing of it stays the same while it is written; the fields are controlled
        <fieldset key={`${at}`} className="stack-s">
          <legend className="field-name">{t('badges:identifiers.number', { number: at + 1 })}</legend>
          <div className="pair">
            <TextInput
              label={t('badges:identifiers.identifier')}
              data-path={`content.otherIdentifiers.${at}.identifier`}
              error={errors[`content.otherIdentifiers.${at}.identifier`]}
              maxLength={200}
              required
              value={identifier}
              onChange={(event) => set(at, { identifier: event.currentTarget.value })}
            />
            <NativeSelect
              label={t('badges:identifiers.type')}
              value={identifierType}
              onChange={(event) =>
                set(at, { identifierType: TYPES.find((one) => one === event.currentTarget.value) ?? 'identifier' })
              }
              data={TYPES.map((value) => ({ value, label: t(`badges:identifiers.types.${value}`) }))}
            />
          </div>
          <div>
            <Button
              small
              look="q"
              icon={<IconTrash className="i" aria-hidden="true" />}
              onClick={() => put('otherIdentifiers.remove', { identifiers: identifiers.toSpliced(at, 1) })}
            >
              {t('badges:identifiers.remove', { number: at + 1 })}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button
          small
          disabled={identifiers.length >= MOST}
          icon={<IconPlus className="i" aria-hidden="true" />}
          onClick={() =>
            put('otherIdentifiers.add', {
              identifiers: [...identifiers, { identifier: '', identifierType: 'identifier' }],
            })
          }
        >
          {t('badges:identifiers.add')}
        </Button>
      </div>
      <TagsInput
        label={t('badges:related.title')}
        description={t('badges:related.hint')}
        placeholder={related.length === 0 ? 'https://' : ''}
        data-path="content.related"
        error={
          errors['content.related'] ??
          (wrong === -1 ? undefined : `${related[wrong]}: ${errors[`content.related.${wrong}`]}`)
        }
        maxTags={MOST}
        value={related}
        onChange={(next) => put('related', { related: next.map((one) => one.trim()) })}
      />
    </>
  );
}
