import type { Tx } from '../../platform/database/database.ts';
import { LANGUAGES } from '../../platform/language.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { placeholdersOf, unknownPlaceholder } from './mail-templates/index.ts';
import { isOwnTemplate, NO_WORDS, OWN_TEMPLATES, type OwnTemplate, type OwnTexts } from './own-texts.schema.ts';
import * as store from './own-texts.store.ts';

const wordsOf = ({ subject, opening, closing }: store.OwnTextRow) => ({ subject, opening, closing });
const isEmpty = ({ subject, opening, closing }: OwnTexts['fr']) => subject === '' && opening === '' && closing === '';

/** What the organisations of these mails say in their own words; asked once for all of them. */
export async function ownTextsFor(
  tx: Tx,
  mails: { template: string; organisationId?: string }[],
): Promise<(mail: { template: string; organisationId?: string }) => Partial<OwnTexts> | undefined> {
  const wanted = mails.filter(
    ({ template, organisationId }) => organisationId !== undefined && isOwnTemplate(template),
  );
  if (wanted.length === 0) return () => undefined;
  const rows = await store.findOwnTexts(
    tx,
    [...new Set(wanted.flatMap(({ organisationId }) => organisationId ?? []))],
    [...new Set(wanted.map(({ template }) => template).filter(isOwnTemplate))],
  );
  return ({ template, organisationId }) => {
    const found = rows.filter((row) => row.template === template && row.organisationId === organisationId);
    return Object.fromEntries(found.map((row) => [row.language, wordsOf(row)]));
  };
}

/** The own words of an organisation in every mail that may have some. */
export async function listOwnTexts(
  tx: Tx,
  organisationId: string,
): Promise<{ template: OwnTemplate; texts: OwnTexts; changedAt: Date | null }[]> {
  const rows = await store.listOwnTexts(tx, organisationId);
  return (Object.keys(OWN_TEMPLATES) as OwnTemplate[]).map((template) => {
    const of = rows.filter((row) => row.template === template);
    const texts = { fr: NO_WORDS, en: NO_WORDS, ...Object.fromEntries(of.map((row) => [row.language, wordsOf(row)])) };
    const latest = Math.max(...of.map(({ changedAt }) => changedAt.getTime()));
    return { template, texts, changedAt: of.length === 0 ? null : new Date(latest) };
  });
}

/**
 * Refuses, by its name, whatever stands in braces and cannot be said.
 * @param below where the texts stand in the request
 * @throws AppError `invalid-request`
 */
export function checkPlaceholders(template: OwnTemplate, texts: OwnTexts, below = ''): void {
  const faults = LANGUAGES.flatMap((language) =>
    (['subject', 'opening', 'closing'] as const).flatMap((part) => {
      const unknown = unknownPlaceholder(texts[language][part], template, language);
      if (unknown === undefined) return [];
      const facts = { placeholder: unknown, known: placeholdersOf(template, language).join(', ') };
      return [{ pointer: `${below}/${language}/${part}`, reason: 'placeholder-unknown', facts }];
    }),
  );
  if (faults.length > 0) throw new AppError('invalid-request', {}, faults);
}

/** Stores the words; in a language where there are none, ours are said again. False: nothing changed. */
export async function putOwnTexts(
  tx: Tx,
  { organisationId, template, at }: { organisationId: string; template: OwnTemplate; at: Date },
  texts: OwnTexts,
): Promise<boolean> {
  const before = (await listOwnTexts(tx, organisationId)).find((one) => one.template === template)?.texts;
  if (JSON.stringify(before) === JSON.stringify(texts)) return false;
  for (const language of LANGUAGES) {
    const row = { organisationId, template, language, ...texts[language], changedAt: at };
    if (isEmpty(texts[language])) await store.deleteOwnText(tx, row);
    else await store.putOwnText(tx, row);
  }
  return true;
}
