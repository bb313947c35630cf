import type { Tx } from '../../platform/database/database.ts';
import type { Language } from '../../platform/language.ts';
import type { OwnTemplate } from './own-texts.schema.ts';

export interface OwnTextRow {
  organisationId: string;
  template: OwnTemplate;
  language: Language;
  subject: string;
  opening: string;
  closing: string;
  changedAt: Date;
}
type Tables = { mailTexts: { [Key in keyof OwnTextRow]: OwnTextRow[Key] } };
const on = (tx: Tx) => tx.withTables<Tables>();

export const listOwnTexts = (tx: Tx, organisationId: string): Promise<OwnTextRow[]> =>
  on(tx).selectFrom('mailTexts').selectAll().where('organisationId', '=', organisationId).execute();

/** Only what the transaction's own organisation wrote is seen. */
export const findOwnTexts = (tx: Tx, organisationIds: string[], templates: OwnTemplate[]): Promise<OwnTextRow[]> =>
  on(tx)
    .selectFrom('mailTexts')
    .selectAll()
    .where('organisationId', 'in', organisationIds)
    .where('template', 'in', templates)
    .execute();

export const putOwnText = (tx: Tx, row: OwnTextRow) =>
  on(tx)
    .insertInto('mailTexts')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['organisationId', 'template', 'language']).doUpdateSet({
        subject: row.subject,
        opening: row.opening,
        closing: row.closing,
        changedAt: row.changedAt,
      }),
    )
    .execute();

export const deleteOwnText = (tx: Tx, { organisationId, template, language }: OwnTextRow) =>
  on(tx)
    .deleteFrom('mailTexts')
    .where('organisationId', '=', organisationId)
    .where('template', '=', template)
    .where('language', '=', language)
    .execute();
