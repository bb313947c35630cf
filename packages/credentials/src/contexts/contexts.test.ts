import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { platform } from '#platform';
import { generate } from '../../generate-contexts.ts';
import { hex, utf8 } from '../bytes/bytes.ts';
import { PINNED_CONTEXTS } from './contexts.gen.ts';
import { isTrustedContext, OB_303, OB_EXTENSIONS, VC_V1, VC_V2, withPinnedContexts } from './contexts.ts';

const OB_301 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json';
const DI = 'https://w3id.org/security/data-integrity/v2';

it('the generated contexts are in step with the packages that they come from', async () => {
  expect(await readFile(new URL('./contexts.gen.ts', import.meta.url), 'utf8')).toBe(generate());
});

it('each context has the digest that pins it', async () => {
  for (const [url, { sha256, text }] of PINNED_CONTEXTS)
    expect(hex(await platform.sha256(utf8(text))), url).toBe(sha256);
});

it('the contexts that we write and the unprotected first one are the published bytes', () => {
  const published = [...PINNED_CONTEXTS]
    .filter(([, context]) => context.published)
    .map(([url]) => url.split('/').at(-1));
  expect(published).toEqual(['context.json', 'context-3.0.2.json', 'context-3.0.3.json', 'extensions.json']);
});

describe('the contexts of a badge', () => {
  it.each([
    [[VC_V2, OB_303]],
    [[VC_V2, OB_303, OB_EXTENSIONS]],
    [[VC_V1, OB_303, DI]],
    [[VC_V1, OB_301, DI]],
    [[VC_V2, OB_301]],
  ])('may be %j', (context) => {
    expect(isTrustedContext(context, 'badge')).toBe(true);
  });

  it.each([
    [[OB_303, VC_V2]],
    [[VC_V2]],
    [VC_V2],
    [[VC_V2, OB_303, 'https://contexts.example/v1']],
    [[VC_V2, OB_303, { '@vocab': 'https://vocab.example/' }]],
    [[VC_V2, OB_303, OB_303]],
    [[VC_V2, OB_303, OB_301]],
    [[VC_V2, OB_301, 'https://w3id.org/security/v2']],
    [undefined],
  ])('may not be %j', (context) => {
    expect(isTrustedContext(context, 'badge')).toBe(false);
  });

  it('are named by digest before anything is processed, so that two texts of one address never mix', () => {
    const named = (variant: 'published' | 'validator') =>
      withPinnedContexts({ '@context': [OB_303] }, variant)['@context'];
    expect(named('published')).toEqual(['urn:sha256:ef2fa9c7846dce233cc166b43639027278be4ee44f00bb1d45c75de2dd0cd761']);
    expect(named('validator')).not.toEqual(named('published'));
  });
});
