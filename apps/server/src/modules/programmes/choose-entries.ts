import type { Bilingual, Language } from '../../platform/language.ts';
import { inLanguage } from '../../platform/language.ts';
import type { CatalogueEntry } from '../badges/index.ts';
import type { CatalogueFilter } from './catalogue.schema.ts';

/** A box that can be ticked, with how many badges it would show beside what else is chosen. */
export interface FacetOption {
  value: string;
  count: number;
  isChosen: boolean;
}

const FACETS = ['skill', 'level', 'programme', 'issuer'] as const;
export type Facet = (typeof FACETS)[number];
export type ChosenEntry = CatalogueEntry & {
  /** Handle of its organisation. */
  issuer: string;
  /** Public ids of the programmes that it is of. */
  programmes: string[];
};

const VALUES: Record<Facet, (entry: ChosenEntry) => string[]> = {
  skill: ({ skills }) => [...new Set(skills.map(({ key }) => key))],
  level: ({ levels }) => levels.map(String),
  programme: ({ programmes }) => programmes,
  issuer: ({ issuer }) => [issuer],
};

export interface Choice {
  entries: ChosenEntry[];
  facets: Record<Facet, FacetOption[]>;
}

/** Within a kind of filter one of the ticked values is enough; each kind must be met. */
export function chooseEntries(all: ChosenEntry[], filter: CatalogueFilter, language: Language): Choice {
  const asked: Record<Facet, string[]> = {
    skill: filter.skill,
    level: filter.level.map(String),
    programme: filter.programme,
    issuer: filter.issuer,
  };
  const meets = (entry: ChosenEntry, facet: Facet) =>
    asked[facet].length === 0 || VALUES[facet](entry).some((value) => asked[facet].includes(value));
  const facets = Object.fromEntries(
    FACETS.map((facet) => {
      const among = all.filter((entry) => FACETS.every((other) => other === facet || meets(entry, other)));
      return [facet, optionsOf(all, among, facet, asked[facet])];
    }),
  ) as Choice['facets'];
  const entries = all.filter((entry) => FACETS.every((facet) => meets(entry, facet)));
  return { entries: byName(entries, language), facets };
}

/** Every value that the catalogue has, also those that nothing else chosen leaves: a box that vanishes cannot be unticked. */
function optionsOf(all: ChosenEntry[], among: ChosenEntry[], facet: Facet, asked: string[]): FacetOption[] {
  const counts = new Map(all.flatMap((entry) => VALUES[facet](entry)).map((value) => [value, 0]));
  for (const value of among.flatMap((entry) => VALUES[facet](entry))) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count, isChosen: asked.includes(value) }));
}

const COLLATORS = { fr: new Intl.Collator('fr'), en: new Intl.Collator('en') };

function byName<Entry extends { name: Bilingual; versionId: string }>(entries: Entry[], language: Language): Entry[] {
  const nameOf = ({ name }: Entry) => inLanguage(name, language).text;
  return entries.toSorted(
    (one, other) =>
      COLLATORS[language].compare(nameOf(one), nameOf(other)) || one.versionId.localeCompare(other.versionId),
  );
}
