import type { Bilingual } from '../../platform/language.ts';
import type { FrameworkFacts, Keywords, Relation, SkillKind } from './skills.schema.ts';

/** How a skill stands to another one: of this framework, of another one here, or outside. */
export interface DocumentLink {
  id: string;
  to: string | null;
  /** What the other one was called, where it is of another framework of the house. */
  called: Bilingual | null;
  uri: string | null;
  name: string;
  relation: Relation;
  confidence: number;
  createdAt: string;
}
export interface DocumentSkill {
  id: string;
  parent: string | null;
  kind: SkillKind;
  code: string | null;
  uri: string | null;
  name: Bilingual;
  description: Bilingual;
  keywords: Keywords;
  descriptors: Record<string, Bilingual>;
  retired: boolean;
  crosswalks: DocumentLink[];
  retiredAt: string | null;
  changedAt: string;
}
/**
 * A framework whole, as of a moment: what is exported, kept and compared. The file that our own import reads is this without what
 * means nothing outside the house (`export-framework.ts`).
 */
export interface FrameworkDocument {
  insigneFramework: 1;
  framework: FrameworkFacts & { uri: string };
  /** As the tree shows them, parents first; what is retired too. */
  skills: DocumentSkill[];
  /** Skills that are other names of another one. */
  aliases: { id: string; into: string; code: string | null; name: Bilingual }[];
  retired: boolean;
  changedAt: string;
}
