import type { Relation } from '../skills/skills.schema.ts';
import type { IssuerFace, ShownLevel, TrayItem, Written } from './showcase.views.ts';

/** How a skill stands to another one, here or elsewhere. */
export interface CrosswalkItem {
  relation: Relation;
  name: Written;
  /** Its page here, or its address elsewhere; null: that is none of the web. */
  url: string | null;
  /** Framework of a skill that is here; null: it is elsewhere. */
  framework: Written | null;
  /** 0 to 100. */
  percent: number;
}

/** One skill that badges stand for, as anybody may read it. */
export interface SkillPageView {
  name: Written;
  description: Written | null;
  /** False: no badge of the public catalogue names it, and only what such a badge itself says is told. */
  isOpen: boolean;
  isRetired: boolean;
  issuer: IssuerFace;
  suspended: boolean;
  code: string | null;
  /** Where its framework describes it. */
  address: string | null;
  /** What it stands under, the outermost first. */
  path: Written[];
  otherNames: Written[];
  framework: {
    name: Written;
    version: string;
    isRetired: boolean;
    source: string;
    sourceUrl: string | null;
    licence: string;
    notice: Written | null;
  };
  /** Lowest first; empty: nothing is said of them. */
  levels: { level: ShownLevel; text: Written | null }[];
  /** Published badges of the public catalogue that stand for it, by name. */
  badges: TrayItem[];
  /** All of them in the catalogue; null: they are all here. */
  allBadgesUrl: string | null;
  crosswalks: CrosswalkItem[];
  /** The same for programs. */
  jsonUrl: string;
}
