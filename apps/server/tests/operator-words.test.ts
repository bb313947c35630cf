import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ACTIONS } from '../src/modules/audit/audit.schema.ts';
import { MAIL_KINDS } from '../src/modules/notices/notices.schema.ts';
import { FINDINGS } from '../src/modules/operation/operation.schema.ts';

interface Words {
  action: Record<string, Record<string, string>>;
  health: Record<'found' | 'means' | 'mend', Record<string, string>>;
  outbox: { kind: Record<string, string> };
}
/** Findings with which nothing is wrong: there is no effect to tell of. */
const GOOD = FINDINGS.filter((finding) =>
  /-(?:sound|idle|sent|calm|enough|right|file|environment|recent|public|named)$/.test(finding),
);

it.each(['fr', 'en'])(
  'every act of the trail, every finding of health and every kind of mail has its words: %s',
  (language) => {
    const file = join(import.meta.dirname, `../../../locales/${language}/operate.json`);
    const { action, health, outbox } = JSON.parse(readFileSync(file, 'utf8')) as Words;
    for (const name of ACTIONS) {
      const [noun = '', verb = ''] = name.split('.');
      expect(action[noun]?.[verb], name).toMatch(/\w/);
    }
    for (const kind of MAIL_KINDS) expect(outbox.kind[kind], kind).toMatch(/\w/);
    for (const finding of FINDINGS) {
      expect(health.found[finding], finding).toMatch(/\w/);
      if (GOOD.includes(finding)) continue;
      expect(health.means[finding], finding).toMatch(/\w/);
      expect(health.mend[finding], finding).toMatch(/\w/);
    }
  },
);
