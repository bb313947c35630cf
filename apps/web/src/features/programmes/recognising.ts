import type { BadgeView, ProgrammeContent } from '@insigne/server/api';

type Skills = ProgrammeContent['skills'];
type Offered = Pick<BadgeView, 'content' | 'state'>;

/** Which of the programme's skills a badge stands for: one of the library by where it came from, one's own by what it names. */
export const recognisedBy = ({ content }: Pick<BadgeView, 'content'>, skills: Skills): Skills =>
  skills.filter(({ from, id }) => {
    if (from === 'library') return content.origin?.item === id;
    return from === 'own' && content.skills?.some(({ skillId }) => skillId === id) === true;
  });

/** Those that stand for one of the skills, and the others; in both what can be awarded today comes first. */
export function sortedForSkills<Badge extends Offered>(badges: readonly Badge[], skills: Skills) {
  const publishedFirst = [...badges].sort((a, b) => Number(a.state !== 'published') - Number(b.state !== 'published'));
  const fits = (badge: Badge) => recognisedBy(badge, skills).length > 0;
  return { fitting: publishedFirst.filter(fits), others: publishedFirst.filter((badge) => !fits(badge)) };
}
