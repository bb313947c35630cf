import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/identifiers.ts';
import { badgeFontDataUri } from '../../platform/imaging/index.ts';
import { inLanguage, LANGUAGES } from '../../platform/language.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { authorise } from '../organisations/index.ts';
import { drawBadge, framePicture } from './badge-design.ts';
import type { BadgeContent, BadgeView } from './badges.schema.ts';
import { changeBadge, getBadge } from './badges.service.ts';
import * as store from './badges.store.ts';
import { levelsOf, pictureLevel } from './ladder.ts';
import { pictureSources } from './picture-sources.ts';
import { withSkillsAsNamed } from './skill-alignments.ts';
import { unreadableTexts } from './unreadable-texts.ts';

type Deps = Pick<Context, 'db' | 'clock'>;
/** Twice the largest size at which a page shows a badge. */
const PICTURE_WIDTH = 800;

/** The pictures of a version: the uploaded one as it is kept, or the drawn ones, lettered in each language and for each of several levels. */
async function picturesOf(deps: Deps & Pick<Context, 'imaging'>, organisationId: string, content: BadgeContent) {
  const { uploaded, logo } = await deps.db.within({ organisationId }, (tx) =>
    pictureSources(tx, organisationId, content),
  );
  const levels = uploaded === undefined ? levelsOf(content).map(({ id }) => pictureLevel(content, id)) : [];
  const wanted = LANGUAGES.flatMap((language) =>
    [null, ...levels.filter((level) => level !== null)].map((level) => ({ language, level })),
  );
  // As a whole the badge shows its highest level, and some words are the same in both languages: what looks alike is drawn once.
  const drawn = new Map<string, Promise<Uint8Array>>();
  const pngOf = (svg: string): Promise<Uint8Array> => {
    const png = drawn.get(svg) ?? deps.imaging.renderPng(svg, PICTURE_WIDTH);
    drawn.set(svg, png);
    return png;
  };
  return Promise.all(
    wanted.map(async ({ language, level }) => {
      if (uploaded !== undefined)
        return {
          language,
          level: '',
          svg: framePicture(uploaded, inLanguage(content.alt, language).text),
          png: uploaded,
        };
      const svg = await drawBadge(content, language, { levelId: level, fontDataUri: badgeFontDataUri, logo });
      return { language, level: level ?? '', svg, png: Buffer.from(await pngOf(svg)) };
    }),
  );
}

/**
 * Freezes the draft as the next version, with its pictures: awards point to versions, so later edits change no badge.
 * @param seen the revision that the person read; left out: whatever stands
 */
export async function publishBadge(
  deps: Deps & Pick<Context, 'imaging'>,
  actor: Actor,
  handle: string,
  id: string,
  seen?: number,
): Promise<BadgeView> {
  // Who may not publish must not cost the drawing of two pictures.
  const { organisation } = await authorise(deps, actor, handle, 'badge.publish');
  const before = await getBadge(deps, actor, handle, id);
  if (before.state === 'archived' || !before.hasUnpublishedChanges || (seen ?? before.revision) !== before.revision)
    throw new AppError('wrong-state');
  if (before.missing.length > 0) {
    throw new AppError(
      'badge-incomplete',
      { count: before.missing.length },
      before.missing.map(({ pointer, language }) => ({ pointer, reason: `missing-${language}` })),
    );
  }
  const unreadable = unreadableTexts(before.content);
  if (unreadable.length > 0) throw new AppError('artwork-unreadable', { count: unreadable.length }, unreadable);
  // Drawn before the transaction: a lock is never held while another process works.
  const pictures = await picturesOf(deps, organisation.id, before.content);
  return changeBadge(
    deps,
    actor,
    { handle, id, right: 'badge.publish', action: 'badge.published' },
    async (tx, row, now) => {
      if (row.state === 'archived' || row.revision !== before.revision || !row.hasUnpublishedChanges)
        throw new AppError('wrong-state');
      const version: store.VersionRow = {
        id: newId(),
        organisationId: row.organisationId,
        badgeId: row.id,
        number: (row.version ?? 0) + 1,
        content: await withSkillsAsNamed(tx, row.organisationId, row.content),
        publishedAt: now,
        publishedBy: actor.id,
      };
      await store.insertVersion(tx, version);
      for (const picture of pictures) {
        await store.insertPicture(tx, { organisationId: row.organisationId, badgeVersionId: version.id, ...picture });
      }
      return { state: 'published', version: version.number, hasUnpublishedChanges: false };
    },
  );
}
