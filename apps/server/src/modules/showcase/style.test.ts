import { createHash } from 'node:crypto';
import { GROUNDS, lowestContrast } from '@insigne/artwork';
import { describe, expect, it } from 'vitest';
import { issuerPage } from './issuer.page.ts';
import { issuerView, visit } from './page-samples.test-support.ts';
import { brandCss } from './style.ts';
import { PALETTE } from './style-tokens.ts';
import { pagePolicy } from './visit.page.ts';

/** Too light for words on white by far. */
const YELLOW = '#FFD600';

describe('an organisation’s colour on its pages', () => {
  it('is measured against the grounds that the pages really have', () => {
    const [light = '', dark = ''] = PALETTE.split('prefers-color-scheme');
    for (const ground of GROUNDS.light) expect(light).toMatch(new RegExp(`:(${ground}|#FFF);`));
    for (const ground of GROUNDS.dark) expect(dark).toContain(`:${ground};`);
  });

  it('is never too faint to read', () => {
    const [light = '', dark = ''] = brandCss(YELLOW).split('prefers-color-scheme');
    const shade = (css: string) => /--primary:(#[0-9A-F]{6})/.exec(css)?.[1] ?? '';
    expect(lowestContrast(shade(light), 'light')).toBeGreaterThanOrEqual(4.5);
    expect(shade(dark)).toBe(YELLOW);
  });

  it('comes as a style that the policy of that page opens by its hash, and that of no other', async () => {
    const html = String(await issuerPage(visit('fr', '/o/x'), { ...issuerView('fr'), colour: YELLOW }));
    const styles = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, css = '']) => css);
    expect(styles).toContain(brandCss(YELLOW));
    const hashes = styles.map((css) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`);
    for (const hash of hashes) expect(pagePolicy(YELLOW)).toContain(hash);
    expect(hashes.filter((hash) => !pagePolicy(null).includes(hash))).toHaveLength(1);
    expect(pagePolicy(YELLOW)).not.toContain('unsafe');
  });
});
