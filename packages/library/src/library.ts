// What a library is made of. Ids are of the library's own and stay the same from version to version: whoever installed it
// finds the newer text of the same thing by them.

export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Bilingual = Record<Language, string>;

export const ASSESSMENT_MODES = ['self', 'peer', 'manager', 'mentor', 'panel'] as const;
export type AssessmentMode = (typeof ASSESSMENT_MODES)[number];

export interface Library {
  id: string;
  /** As packages are numbered: 1.2.3. */
  version: string;
  name: Bilingual;
  description: Bilingual;
  /** Where the names come from, and what is not claimed: to be shown wherever the library is. */
  notice: Bilingual;
  /** Lowest first. */
  levels: LibraryLevel[];
  families: LibraryFamily[];
  skills: LibrarySkill[];
  assessorTraining: AssessorTraining;
}

export interface LibraryLevel {
  id: string;
  /** 1 is the lowest. */
  rank: number;
  name: Bilingual;
  definition: Bilingual;
}

export interface LibraryFamily {
  id: string;
  name: Bilingual;
  description: Bilingual;
  /** Ids of its skills, in the order in which they are shown. */
  skills: string[];
}

export interface LibrarySkill {
  id: string;
  family: string;
  name: Bilingual;
  definition: Bilingual;
  /** What it is often taken for and is not. */
  notThis: Bilingual;
  indicators: Bilingual[];
  situations: Bilingual[];
  /** Closely related entries of frameworks of others, by code alone. */
  crosswalk: { framework: string; code: string }[];
  /** Name of an outline icon, for where the emblem is too much. */
  icon: string;
  /** One for each level of the library, lowest first. */
  levels: SkillLevel[];
}

export interface SkillLevel {
  level: string;
  badgeName: Bilingual;
  description: Bilingual;
  /** All are to be met: one does not make up for another. */
  criteria: { id: string; text: Bilingual }[];
  evidence: Bilingual[];
  assessment: {
    modes: AssessmentMode[];
    /** People other than the candidate. */
    minimumAssessors: number;
    questions: Bilingual[];
    /** For each criterion, by its id. */
    rubric: { criterion: string; notYet: Bilingual; met: Bilingual }[];
  };
  /** Null: no expiry. */
  validityMonths: number | null;
  nextStep: Bilingual;
}

/** A short course for the people who award. */
export interface AssessorTraining {
  title: Bilingual;
  description: Bilingual;
  audience: Bilingual[];
  modules: TrainingModule[];
}

export interface TrainingModule {
  id: string;
  title: Bilingual;
  objectives: Bilingual[];
  content: Bilingual;
  /** `answer` is the place of the right option, from 0. */
  quiz: { question: Bilingual; options: Bilingual[]; answer: number; explanation: Bilingual }[];
  /** Invented stories; `level` is the one that they show. */
  calibrationCases: { story: Bilingual; skill: string; level: string; rationale: Bilingual }[];
}
