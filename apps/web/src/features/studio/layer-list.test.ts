import { type LayeredDesign, MAX_LAYERS, parseLayeredDesign } from '@insigne/artwork';
import { describe, expect, it } from 'vitest';
import {
  isFull,
  type LayerKind,
  movedLayer,
  neighbourOf,
  newLayer,
  toggledLayer,
  withCopy,
  withLayer,
  withoutLayer,
} from './layer-list.ts';

const words = { fr: 'Texte', en: 'Text' };
const empty: LayeredDesign = { v: 2, shape: 'disc', palette: 'nuit', layers: [], alt: { fr: '', en: '' } };
const KINDS: LayerKind[] = ['emblem', 'icon', 'text', 'arc', 'logo'];
const filled = KINDS.reduce((design, kind) => withLayer(design, newLayer(design, kind, words)), empty);
const ids = ({ layers }: LayeredDesign) => layers.map(({ id }) => id);

describe('the layers of a design', () => {
  it('are added on top, each kind as the drawing reads it', () => {
    expect(ids(filled)).toEqual(['emblem-1', 'icon-1', 'text-1', 'arc-1', 'logo-1']);
    expect(parseLayeredDesign(filled)).toEqual(filled);
  });

  it('are twelve at most', () => {
    let design = empty;
    for (let i = 0; i < 20; i++) design = withLayer(design, newLayer(design, 'icon', words));
    expect(design.layers).toHaveLength(MAX_LAYERS);
    expect(isFull(design)).toBe(true);
    expect(withCopy(design, 'icon-1')).toBeUndefined();
  });

  it('change places one at a time, and stay at the ends', () => {
    expect(ids(movedLayer(filled, 'text-1', 'up'))).toEqual(['emblem-1', 'icon-1', 'arc-1', 'text-1', 'logo-1']);
    expect(ids(movedLayer(filled, 'text-1', 'down'))).toEqual(['emblem-1', 'text-1', 'icon-1', 'arc-1', 'logo-1']);
    expect(movedLayer(filled, 'logo-1', 'up')).toBe(filled);
    expect(movedLayer(filled, 'emblem-1', 'down')).toBe(filled);
  });

  it('are hidden and shown again as they were', () => {
    const hidden = toggledLayer(filled, 'icon-1');
    expect(hidden.layers[1]).toHaveProperty('hidden', true);
    expect(toggledLayer(hidden, 'icon-1')).toEqual(filled);
  });

  it('are copied right above, and the name is lettered once', () => {
    const linked: LayeredDesign = {
      ...filled,
      layers: filled.layers.map((layer) => (layer.kind === 'arc' ? { ...layer, link: 'name' } : layer)),
    };
    const copied = withCopy(linked, 'arc-1');
    expect(copied?.copy).toBe('arc-2');
    expect(ids(copied?.design ?? empty)).toEqual(['emblem-1', 'icon-1', 'text-1', 'arc-1', 'arc-2', 'logo-1']);
    expect(copied?.design.layers[4]).toMatchObject({ text: words, x: 16, y: 16 });
    expect(copied?.design.layers[4]).not.toHaveProperty('link');
    expect(parseLayeredDesign(copied?.design)).toEqual(copied?.design);
  });

  it('are taken away, and the one above or below is next in hand', () => {
    expect(neighbourOf(filled, 'text-1')).toBe('arc-1');
    expect(neighbourOf(filled, 'logo-1')).toBe('arc-1');
    expect(ids(withoutLayer(filled, 'text-1'))).toEqual(['emblem-1', 'icon-1', 'arc-1', 'logo-1']);
    expect(neighbourOf({ ...filled, layers: filled.layers.slice(0, 1) }, 'emblem-1')).toBeUndefined();
  });
});
