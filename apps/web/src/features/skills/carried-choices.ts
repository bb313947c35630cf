import type { FrameworkImportView, ImportChoices, SkillMapping } from '@insigne/server/api';

type Read = Pick<FrameworkImportView, 'files' | 'choices' | 'format'>;

/**
 * What was chosen for a file, for its corrected copy: columns stay chosen where it still has them; of the others, and of the levels,
 * what it says itself.
 */
export function carriedChoices(kept: Partial<ImportChoices>, { files, choices, format }: Read): Partial<ImportChoices> {
  const { mapping: chosen, ...facts } = kept;
  const own = choices.mapping;
  if (format !== 'csv' || chosen === undefined || own === undefined) return facts;
  const columns = files.find(({ kind }) => kind === 'csv')?.columns ?? [];
  const { descriptors, ...guessed } = own;
  const mapping = Object.fromEntries(
    Object.entries(guessed).map(([fact, column]) => {
      const before = chosen[fact as keyof typeof guessed];
      return [fact, before === null || columns.includes(before) ? before : column];
    }),
  );
  return { ...facts, mapping: { ...mapping, descriptors } as SkillMapping };
}
