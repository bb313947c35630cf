import { inLanguage, type Language } from '../../platform/language.ts';
import {
  commonValidity,
  criteriaOf,
  findRung,
  levelsOf,
  type PublishedVersion,
  pictureUrlOf,
  validityOf,
} from '../badges/index.ts';
import type { AlignmentView, DefinitionView, SuccessorView } from './showcase.views.ts';

const orNull = (text: { fr: string; en: string } | undefined, language: Language) =>
  text === undefined ? null : inLanguage(text, language);

/** Skills of the organisation's own frameworks lead nowhere, unless their framework gives them an address. */
const skillViews = ({ content }: PublishedVersion, language: Language): AlignmentView[] =>
  (content.skills ?? []).flatMap(({ named }) =>
    named === undefined
      ? []
      : [
          {
            name: inLanguage(named.name, language).text,
            url: named.uri?.startsWith('http') ? named.uri : null,
            about: [named.level, named.framework]
              .flatMap((text) => (text === undefined ? [] : inLanguage(text, language).text))
              .join(' · '),
          },
        ],
  );

export const alignmentViews = (version: PublishedVersion, language: Language): AlignmentView[] => [
  ...skillViews(version, language),
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
    alignments: alignmentViews(version, language),
    prerequisites: pagesOf(handle, before, language),
    effort: orNull(content.effort, language),
    renewal: orNull(content.renewal, language),
    modes: content.assessment?.modes ?? [],
  };
}
