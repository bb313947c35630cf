import type { RowFault } from '../issuing.schema.ts';
import { NOTHING_PERSONAL, type Personal, personalSchema } from '../particulars.schema.ts';

export interface PersonalCells {
  narrative: string;
  evidence: string;
  evidenceName: string;
  start: string;
  end: string;
}

const FAULTS: Record<string, RowFault> = {
  narrative: 'narrative-refused',
  evidence: 'evidence-refused',
  start: 'date-malformed',
  end: 'date-malformed',
};

/** “2026-03-31”, as workbooks and programs write it, or “31/03/2026”, as people do; the day first. Anything else as it is. */
function isoDay(text: string): string {
  const [, day = '', month = '', year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  return year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The cells about what one person did, or the first that is at fault. */
export function readPersonal(cells: PersonalCells): Personal | { fault: RowFault; value: string } {
  if (Object.values(cells).every((cell) => cell === '')) return NOTHING_PERSONAL;
  const [first, ...more] = cells.evidence.split(/[\s|]+/).filter((url) => url !== '');
  const parsed = personalSchema.safeParse({
    narrative: cells.narrative,
    evidence: first === undefined ? [] : [{ url: first, name: cells.evidenceName }, ...more.map((url) => ({ url }))],
    start: cells.start === '' ? null : isoDay(cells.start),
    end: cells.end === '' ? null : isoDay(cells.end),
  });
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const [field = 'narrative', , member] = (issue?.path ?? []).map(String);
  if (issue?.code === 'custom' && field === 'end')
    return { fault: 'dates-reversed', value: `${cells.start} – ${cells.end}` };
  const cell = member === 'name' ? 'evidenceName' : (field as keyof PersonalCells);
  return { fault: FAULTS[field] ?? 'narrative-refused', value: cells[cell] };
}
