import { inLanguage, type Language } from '../../platform/language.ts';
import {
  commonValidity,
  criteriaOf,
  findRung,
  levelsOf,
  type PublishedVersion,
  pictureUrlOf,
  skillPath,
  validityOf,
} from '../badges/index.ts';
import type { AlignmentView, ElsewhereView } from './definition.views.ts';
import type { DefinitionView, SuccessorView } from './showcase.views.ts';

const orNull = (text: { fr: string; en: string } | undefined, language: Language) =>
  text === undefined ? null : inLanguage(text, language);

const skillViews = (handle: string, { content }: PublishedVersion, language: Language): AlignmentView[] =>
  (content.skills ?? []).flatMap(({ skillId, named }) =>
    named === undefined
      ? []
      : [
          {
            name: inLanguage(named.name, language).text,
            url: skillPath(handle, skillId),
            about: [named.level, named.framework]
              .flatMap((text) => (text === undefined ? [] : inLanguage(text, language).text))
              .join(' · '),
          },
        ],
  );

export const alignmentViews = (handle: string, version: PublishedVersion, language: Language): AlignmentView[] => [
  ...skillViews(handle, version, language),
  ...(version.content.alignments ?? []).map(({ targetName, targetUrl, targetCode, targetFramework }) => ({
    name: targetName,
    url: targetUrl,
    about: [targetFramework, targetCode].filter((part) => part !== undefined).join(' · '),
  })),
];

/** Names and pages of badges. */
export const pagesOf = (handle: string, badges: PublishedVersion[], language: Language): SuccessorView[] =>
  badges.map(({ content, badgePublicId }) => ({
    name: inLanguage(content.name, language),
    url: `/o/${handle}/badges/${badgePublicId}`,
  }));

/** What other systems call it, and what is like it elsewhere. */
export const elsewhereOf = ({ content: { otherIdentifiers = [], related = [] } }: PublishedVersion): ElsewhereView => ({
  identifiers: otherIdentifiers.map(({ identifier, identifierType }) => ({ type: identifierType, text: identifier })),
  related,
});

/** What a badge is made of besides its texts. @param before the badges to hold before it */
export function definitionView(
  handle: string,
  version: PublishedVersion,
  language: Language,
  before: PublishedVersion[],
): DefinitionView {
  const { content } = version;
  const levels = levelsOf(content);
  return {
    levels:
      levels.length < 2
        ? []
        : levels.map(({ id, rank, of, name }) => ({
            level: { rank, of, name: inLanguage(name, language) },
            artworkUrl: `${pictureUrlOf(handle, version, id)}?lang=${language}`,
            description: orNull(findRung(content, id)?.description, language),
            modes: findRung(content, id)?.modes ?? [],
            criteria: criteriaOf(content, id).map(({ text }) => inLanguage(text, language)),
            ...(commonValidity(content) === undefined && { validityMonths: validityOf(content, id) }),
          })),
    alignments: alignmentViews(handle, version, language),
    prerequisites: pagesOf(handle, before, language),
    effort: orNull(content.effort, language),
    renewal: orNull(content.renewal, language),
    modes: content.assessment?.modes ?? [],
    elsewhere: elsewhereOf(version),
  };
}
