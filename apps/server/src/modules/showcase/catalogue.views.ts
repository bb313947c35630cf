import type { BadgeFace, IssuerFace, Written } from './showcase.views.ts';

/** A badge in the catalogue: what it is, and what it takes. */
export interface CatalogueItem extends BadgeFace {
  url: string;
  issuer: string;
  description: Written;
  /** How to earn it, how long that takes, how long it lasts: short lines. */
  facts: string[];
}

export interface CatalogueOption {
  value: string;
  label: Written;
  count: number;
  isChosen: boolean;
}

export interface CatalogueFacet {
  /** Name of the field in the address. */
  facet: string;
  label: string;
  options: CatalogueOption[];
}

export interface CatalogueView {
  /** Null: of the whole installation. */
  issuer: (IssuerFace & { logoUrl: string | null; suspended: boolean }) | null;
  /** Badges in it, whatever is asked for. */
  all: number;
  /** Badges that are asked for, on all pages. */
  total: number;
  items: CatalogueItem[];
  facets: CatalogueFacet[];
  /** Pages of the skills that are asked for. */
  skills: { name: Written; url: string }[];
  q: string;
  isFiltered: boolean;
  /** Its address without filters. */
  path: string;
  page: number;
  pages: number;
  pageUrl: (page: number) => string;
  /** Everything that is asked for on one page; null: this one shows it. */
  printUrl: string | null;
  printedOn: string;
}
