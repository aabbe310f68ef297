import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutToWidth, displayWidth, wantsColours } from '../../../src/hosts/terminal-text.ts';

describe('colours are wanted', () => {
  test.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '' }, false, false],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
    [{ TERM: 'dumb' }, true, false],
  ])('%j, on a terminal %j: %j', (environment, isTerminal, wanted) => {
    expect(wantsColours(environment, isTerminal)).toBe(wanted);
  });
});

describe('the width of a text', () => {
  test.each([
    ['rows', 4],
    ['Größe', 5],
    ['Gro\u0308ße', 5],
    ['数据', 4],
    ['데이터', 6],
    ['ｄａ', 4],
    ['🚕', 2],
    ['👩‍🔬', 2],
    ['… −', 3],
    ['', 0],
  ])('%s takes %d columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  test('a text is cut before the character that does not fit', () => {
    expect(cutToWidth('数据.csv', 5)).toBe('数据.');
    expect(cutToWidth('数据.csv', 3)).toBe('数');
    expect(cutToWidth('a👩‍🔬b', 2)).toBe('a');
  });

  test('whatever is cut fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, columns) => {
        const cut = cutToWidth(text, columns);
        expect(text.startsWith(cut)).toBe(true);
        expect(displayWidth(cut)).toBeLessThanOrEqual(columns);
      }),
    );
  });
});
