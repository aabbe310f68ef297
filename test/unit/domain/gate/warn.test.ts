import { describe, expect, test } from 'vitest';
import { gate, twoModels } from './tables.ts';

const { candidate, baseline } = twoModels(3000, 7, [0.55, 0.5]);

describe('a rule that ends with warn', () => {
  test.each([
    ['accuracy >= 0.65 warn', 'pass'],
    ['accuracy >= 0.75 warn', 'fail'],
    ['accuracy >= 0.7 warn', 'inconclusive'],
  ])('%s is shown as %s and decides nothing', (rule, outcome) => {
    const { verdict, checks, reason } = gate(['accuracy >= 0.6', rule], candidate);
    expect(verdict).toBe('pass');
    expect(checks[1]).toMatchObject({ outcome, severity: 'warning' });
    const warning = outcome === 'pass' ? '' : ` Warning: ${checks[1]!.message}`;
    expect(reason).toBe(`The only check is met: ${checks[0]!.message}${warning}`);
  });

  test('does not hide why another rule fails', () => {
    const { verdict, reason, checks } = gate(['accuracy >= 0.76 warn', 'accuracy >= 0.75'], candidate);
    expect(verdict).toBe('fail');
    expect(reason).toBe(`${checks[1]!.message} Warning: ${checks[0]!.message}`);
  });

  test('is an error where it cannot be judged', () => {
    expect(() => gate(['accuracy >= 0.6', 'acuracy >= 0.6 warn'], candidate)).toThrow(/is not known/);
  });

  test('cannot be the only kind of rule', () => {
    expect(() => gate(['accuracy >= 0.6 warn', 'f1 >= 0.5 warn'], candidate)).toThrow(/are all warnings/);
  });

  test('does not stand in for a rule that was skipped', () => {
    const { verdict, reason } = gate(
      ['accuracy >= baseline', 'accuracy >= 0.6 warn'],
      candidate,
      { state: 'missing', name: 'old' },
      { onMissingBaseline: 'bootstrap' },
    );
    expect([verdict, reason]).toEqual([
      'inconclusive',
      'No rule could be decided. No baseline yet at old. Add an absolute rule.',
    ]);
  });

  test('has a check of its own beside the same rule of one slice', () => {
    const sliced = {
      ...candidate,
      slices: { side: [...candidate.rowIds].map((_, row) => (row % 2 ? 'a' : 'b')) },
    };
    const { checks } = gate(['accuracy[side=*] >= 0.6 warn', 'accuracy[side=a] >= 0.6'], sliced, baseline);
    expect(checks.map(({ id, severity }) => [id, severity])).toEqual([
      ['gate:accuracy>=0.6warn[side=a]', 'warning'],
      ['gate:accuracy>=0.6warn[side=b]', 'warning'],
      ['gate:accuracy>=0.6[side=a]', 'error'],
    ]);
  });
});
