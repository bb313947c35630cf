import { missingLetters } from '../letter-widths.ts';
import { capitals } from '../lettering.ts';
import { isLettered, type LayeredDesign, LETTERINGS, type Lettering, type Words, wordsIn } from './model.ts';

const NO_WORDS: Words = { fr: '', en: '' };

/** What the badge is called on its own picture: the text that follows its name, else the first text. */
export function titleOf({ layers }: LayeredDesign): Words {
  const lettered = layers.filter(isLettered).filter(({ hidden }) => !hidden);
  return (lettered.find(({ link }) => link === 'name') ?? lettered[0])?.text ?? NO_WORDS;
}

/** Everything that the picture letters in one language, for the font that it carries. */
export const lettersOf = ({ layers, level }: LayeredDesign, language: Lettering): string =>
  capitals(
    [...layers.filter(isLettered).map(({ text }) => text), level?.word ?? NO_WORDS]
      .map((words) => wordsIn(words, language))
      .join(''),
  );

/** The letters that the badge font does not hold: they would be drawn in another font here and in none elsewhere. */
export const lettersMissing = (design: LayeredDesign, language: Lettering): string[] =>
  missingLetters(lettersOf(design, language));

/** The alternative text to start from: what a reader would be told of the picture, in both languages. */
export function proposeAlt({ level }: LayeredDesign, name: Words): Words {
  const say = {
    fr: ({ rank, of }: { rank: number; of: number }) => `, niveau ${rank} sur ${of}`,
    en: ({ rank, of }: { rank: number; of: number }) => `, level ${rank} of ${of}`,
  };
  const inLanguage = (language: Lettering): string => {
    const called = wordsIn(name, language);
    const start = language === 'fr' ? `Badge ${called}` : `${called} badge`;
    const word = level ? wordsIn(level.word, language) : '';
    return `${start.trim()}${level ? say[language](level) : ''}${word && (language === 'fr' ? '\u00a0: ' : ': ')}${word}`;
  };
  const [fr, en] = LETTERINGS.map(inLanguage);
  return { fr: fr ?? '', en: en ?? '' };
}
