import { describe, expect, it } from 'vitest';
import { corners, dragged, keyed, onDesign, type Placing, resized, rotated, turn } from './geometry.ts';

const layer: Placing = { x: 40, y: -20, scale: 1, rotation: 0 };

describe('a layer under the hand', () => {
  it('is met where it is drawn, however large the picture is shown', () => {
    const shown = { left: 100, top: 50, width: 256 };
    const frame = { x: 256, y: 240, scale: 0.8, lean: 0 };
    // The origin of the layers: half the picture from the left, 240 units down.
    expect(onDesign({ x: 100 + 128, y: 50 + 120 }, shown, frame)).toEqual({ x: 0, y: 0 });
    const { x, y } = onDesign({ x: 100 + 128 + 40, y: 50 + 120 - 20 }, shown, frame);
    expect([x, y]).toEqual([100, -50]);
    const leaning = onDesign({ x: 100 + 128 + 40, y: 50 + 120 }, shown, { ...frame, lean: 90 });
    expect([Math.round(leaning.x) + 0, Math.round(leaning.y) + 0]).toEqual([0, -100]);
  });

  it('moves by what the hand moved, and by whole units', () => {
    expect(dragged(layer, { x: 0, y: 0 }, { x: 12.4, y: -7.6 }, true)).toMatchObject({ x: 52, y: -28 });
  });

  it('stands in the middle when it comes near, one way or both, unless the hand says not to', () => {
    expect(dragged(layer, { x: 0, y: 0 }, { x: -36, y: 50 }, true)).toMatchObject({ x: 0, y: 30 });
    expect(dragged(layer, { x: 0, y: 0 }, { x: -44, y: 17 }, true)).toMatchObject({ x: 0, y: 0 });
    expect(dragged(layer, { x: 0, y: 0 }, { x: -36, y: 50 }, false)).toMatchObject({ x: 4, y: 30 });
  });

  it('never leaves the picture', () => {
    expect(dragged(layer, { x: 0, y: 0 }, { x: 900, y: -900 }, true)).toMatchObject({ x: 256, y: -256 });
  });

  it('grows with the distance of the hand from its middle, within bounds', () => {
    const from = { x: 90, y: -20 };
    expect(resized(layer, from, { x: 140, y: -20 }, true).scale).toBe(2);
    expect(resized(layer, from, { x: 65, y: -20 }, true).scale).toBe(0.5);
    expect(resized(layer, from, { x: 40, y: -20 }, true).scale).toBe(0.1);
    expect(resized(layer, from, { x: 900, y: -20 }, true).scale).toBe(4);
  });

  it('comes back to its natural size when it is near it', () => {
    expect(resized(layer, { x: 90, y: -20 }, { x: 91, y: -20 }, true).scale).toBe(1);
    expect(resized(layer, { x: 90, y: -20 }, { x: 91, y: -20 }, false).scale).toBe(1.02);
  });

  it('turns with the hand, stands upright when near, and by steps with the shift key', () => {
    const above = { x: 40, y: -120 };
    const right = { x: 140, y: -20 };
    expect(rotated(layer, above, right, { snaps: true, steps: false }).rotation).toBe(90);
    expect(rotated(layer, above, { x: 45, y: -120 }, { snaps: true, steps: false }).rotation).toBe(0);
    expect(rotated(layer, above, { x: 45, y: -120 }, { snaps: false, steps: false }).rotation).toBe(3);
    expect(rotated(layer, above, { x: 75, y: -120 }, { snaps: true, steps: true }).rotation).toBe(15);
  });

  it('counts turns from −179 to 180', () => {
    expect([turn(190), turn(-190), turn(540), turn(-180), turn(0)]).toEqual([-170, 170, 180, 180, 0]);
  });
});

describe('a layer by keys', () => {
  it('moves by one unit, by ten with the shift key', () => {
    expect(keyed(layer, 'ArrowRight', false)?.placing.x).toBe(41);
    expect(keyed(layer, 'ArrowUp', true)?.placing.y).toBe(-30);
    expect(keyed({ ...layer, x: 250 }, 'ArrowRight', true)?.placing.x).toBe(256);
  });

  it('grows and turns, and leaves other keys alone', () => {
    expect(keyed(layer, '+', false)).toMatchObject({ act: 'resize', placing: { scale: 1.05 } });
    expect(keyed(layer, '-', false)?.placing.scale).toBe(0.95);
    expect(keyed(layer, '[', true)).toMatchObject({ act: 'turn', placing: { rotation: -15 } });
    expect(keyed(layer, 'a', false)).toBeUndefined();
  });
});

it('has its corners where its box is turned to', () => {
  const turned = corners({ x: 10, y: 0, scale: 2, rotation: 90 }, { width: 20, height: 10 });
  expect(turned.map(({ x, y }) => [Math.round(x) + 0, Math.round(y) + 0])).toEqual([
    [20, -20],
    [20, 20],
    [0, 20],
    [0, -20],
  ]);
});
