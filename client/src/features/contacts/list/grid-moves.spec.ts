import { describe, expect, it } from '@jest/globals';
import { moveTo } from './grid-moves.js';

const bounds = { rows: 100, columns: 4, page: 10 };
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false });

describe('moveTo', () => {
  it.each([
    ['ArrowDown', false, { row: 6, column: 2 }],
    ['ArrowUp', false, { row: 4, column: 2 }],
    ['ArrowRight', false, { row: 5, column: 3 }],
    ['ArrowLeft', false, { row: 5, column: 1 }],
    ['PageDown', false, { row: 15, column: 2 }],
    ['PageUp', false, { row: 0, column: 2 }],
    ['Home', false, { row: 5, column: 0 }],
    ['End', false, { row: 5, column: 3 }],
    ['Home', true, { row: 0, column: 2 }],
    ['End', true, { row: 99, column: 2 }],
  ])('%s, with Ctrl %p', (key, ctrl, cell) =>
    expect(moveTo({ row: 5, column: 2 }, press(key, ctrl), bounds)).toEqual(cell),
  );

  it('stays within the grid, whose first row is the headings', () => {
    expect(moveTo({ row: -1, column: 0 }, press('ArrowUp'), bounds)).toEqual({ row: -1, column: 0 });
    expect(moveTo({ row: 99, column: 3 }, press('ArrowDown'), bounds)).toEqual({ row: 99, column: 3 });
    expect(moveTo({ row: 99, column: 3 }, press('ArrowRight'), bounds)).toEqual({ row: 99, column: 3 });
  });

  it('leaves other keys alone', () => expect(moveTo({ row: 0, column: 0 }, press('a'), bounds)).toBeNull());
});
