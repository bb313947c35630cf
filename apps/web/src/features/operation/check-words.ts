import type { HealthCheck, LegalFact } from '@insigne/server/api';
import { formatBytes, formatDateTime, formatList, formatNumber } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { useInstallationZone } from '../accounts/accounts.queries.ts';

const SIZES = new Set(['bytes', 'free', 'total']);
/** The compiler cannot follow which finding brings which figures; a test walks all of them. */
type Say = (key: string, words: Record<string, string>) => string;

/** The sentences of a check, with sizes, moments and numbers as the person's language writes them. */
export function useCheckWords() {
  const { t, language } = useText();
  const zone = useInstallationZone();
  const say = t as unknown as Say;
  const word = (name: string, value: string | number): string => {
    if (name === 'missing') {
      const facts = String(value).split(' ') as LegalFact[];
      return formatList(
        facts.map((fact) => t(`operate:health.legalFact.${fact}`)),
        language,
      );
    }
    if (name === 'at') return formatDateTime(String(value), language, zone);
    if (typeof value === 'string') return value;
    return SIZES.has(name) ? formatBytes(value, language) : formatNumber(value, language);
  };
  return ({ finding, facts }: HealthCheck) => {
    const words = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, word(name, value)]));
    return {
      found: say(`operate:health.found.${finding}`, words),
      means: say(`operate:health.means.${finding}`, words),
      mend: say(`operate:health.mend.${finding}`, words),
    };
  };
}
