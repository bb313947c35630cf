import { describe, expect, it } from 'vitest';
import { change, MOST_STEPS, redo, redoneNext, startHistory, undo, undoneNext } from './draft-history.ts';

describe('the history of a draft', () => {
  it('takes letters typed in one go as one step', () => {
    let history = startHistory('');
    history = change(history, 'P', 'name', 0);
    history = change(history, 'Pl', 'name', 200);
    history = change(history, 'Pla', 'name', 400);
    expect(undo(history).present).toBe('');
  });

  it('takes another field, or a pause, as another step', () => {
    let history = change(startHistory('a'), 'b', 'name', 0);
    history = change(history, 'c', 'level', 100);
    history = change(history, 'd', 'level', 5000);
    expect([undo(history).present, undo(undo(history)).present]).toEqual(['c', 'b']);
  });

  it('gives back what was undone, until something else is written', () => {
    const history = undo(change(startHistory('a'), 'b', 'name', 0));
    expect(redo(history).present).toBe('b');
    expect(redo(change(history, 'c', 'name', 10)).present).toBe('c');
  });

  it('says what the next undo and the next redo are about', () => {
    let history = startHistory(0);
    for (let i = 1; i <= 60; i++) history = change(history, i, `step ${i}`, i * 10);
    expect([undoneNext(history), redoneNext(history)]).toEqual(['step 60', undefined]);
    for (let i = 60; i > 0; i--) history = undo(history);
    expect([history.present, undoneNext(history), redoneNext(history)]).toEqual([0, undefined, 'step 1']);
    for (let i = 1; i <= 60; i++) history = redo(history);
    expect([history.present, undoneNext(history), redoneNext(history)]).toEqual([60, 'step 60', undefined]);
  });

  it('begins a new step after an undo, in the same field too', () => {
    const typed = change(change(startHistory('a'), 'b', 'name', 0), 'c', 'level', 100);
    expect(undo(change(undo(typed), 'd', 'name', 200)).present).toBe('b');
  });

  it('keeps a hundred steps, and undoes no further than the first', () => {
    let history = startHistory(0);
    for (let i = 1; i <= 150; i++) history = change(history, i, `field ${i}`, i);
    for (let i = 0; i < 200; i++) history = undo(history);
    expect(history.present).toBe(150 - MOST_STEPS);
  });
});
