import { describe, expect, test } from 'vitest';
import { compareCategories, compareNumbers } from '../../../../src/domain/drift/compare.ts';
import { decideDrift, driftedColumns } from '../../../../src/domain/drift/decide.ts';
import type { Check } from '../../../../src/foundation/evidence/evidence.ts';
import { categories, factsOf, mixed, numbers } from './samples.ts';

const ruled = (...rules: string[]): readonly Check[] =>
  decideDrift(rules, mixed).checks.filter((check) => !check.id.startsWith('drift:column:'));

describe('without rules', () => {
  test('drift is told and passes', () => {
    const { verdict, reason, checks } = decideDrift([], mixed);
    expect(verdict).toBe('pass');
    expect(reason).toBe(
      '2 of 4 columns have drifted (dest, delay), 1 could not be judged; no rules were given.',
    );
    expect(checks.map(({ id, outcome, severity }) => [id, outcome, severity])).toEqual([
      ['drift:column:dest', 'fail', 'warning'],
      ['drift:column:delay', 'fail', 'warning'],
      ['drift:column:age', 'pass', 'info'],
      ['drift:column:rare', 'skipped', 'warning'],
    ]);
    expect(checks[0]!.message).toContain('50 rows have values not in the reference: "SFO".');
  });

  test('columns that are not compared are listed', () => {
    const leftOut = [{ column: 'at', reason: 'times move on by themselves' }];
    expect(decideDrift([], { ...mixed, leftOut }).checks.at(-1)).toMatchObject({
      target: 'at',
      outcome: 'skipped',
    });
  });

  test('the outputs name what has drifted', () => {
    expect(driftedColumns(mixed)).toEqual(['dest', 'delay']);
  });
});

describe('a rule that ends with warn', () => {
  test('is shown and decides nothing', () => {
    const { verdict, reason, checks } = decideDrift(['psi[dest] <= 0.2 warn', 'psi[age] <= 0.2'], mixed);
    expect(verdict).toBe('pass');
    expect(checks[0]).toMatchObject({ outcome: 'fail', severity: 'warning' });
    expect(reason).toContain(`every rule that decides holds. Warning: ${checks[0]!.message}`);
  });
});

describe('rules about one column', () => {
  test.each([
    ['psi[dest] <= 0.2', 'fail'],
    ['psi[age] <= 0.2', 'pass'],
    ['ks[delay] < 0.1', 'fail'],
    ['ks_p[age] > 0.05', 'pass'],
    ['total_variation[dest] <= 0.3', 'pass'],
    ['chi_square_p[dest] >= 0.05', 'fail'],
    ['q[dest] <= 0.05', 'pass'],
    ['null_share_change[delay] == 0', 'pass'],
    ['unseen_share[dest] <= 0.1', 'fail'],
    ['psi[rare] <= 0.2', 'inconclusive'],
    ['psi[rare] <= 100 min 30', 'pass'],
    ['psi[age] <= 0.2 min 500', 'inconclusive'],
    ['null_share_change[rare] <= 0.2 min 10', 'pass'],
  ])('%s: %s', (rule, outcome) => {
    const { verdict, reason } = decideDrift([rule], mixed);
    const checks = ruled(rule);
    expect(checks.map((check) => [check.id, check.outcome])).toEqual([[`drift:${rule}`, outcome]]);
    expect(verdict).toBe(outcome);
    if (outcome !== 'pass') expect(reason).toBe(checks[0]!.message);
  });

  test('tell how many rows they lack', () => {
    expect(ruled('psi[rare] <= 0.2')[0]).toMatchObject({ rowsNeeded: 20 });
  });

  test('are read from the value and the limit', () => {
    expect(ruled('total_variation[dest] <= 0.2')[0]).toMatchObject({
      target: 'dest',
      expected: 'total_variation[dest] <= 0.2',
      observed: { value: 0.25, n: 400 },
      rule: { operator: '<=', limit: 0.2 },
      message: 'total_variation[dest] is 0.25, above the limit 0.2.',
    });
  });

  test('are not decided by a quantity that has no value', () => {
    const facts = factsOf([compareCategories('c', categories({ a: 100, b: 1 }), categories({ a: 100 }))]);
    expect(decideDrift(['chi_square_p[c] >= 0.01'], facts).verdict).toBe('inconclusive');
    expect(decideDrift(['chi_square_p[*] >= 0.01'], facts).verdict).toBe('inconclusive');
  });
});

describe('rules about every column', () => {
  test('give a check a column, and skip those that are too small', () => {
    expect(ruled('psi[*] <= 0.02').map(({ id, outcome }) => [id, outcome])).toEqual([
      ['drift:psi[dest] <= 0.02', 'fail'],
      ['drift:psi[delay] <= 0.02', 'fail'],
      ['drift:psi[age] <= 0.02', 'pass'],
      ['drift:psi[rare] <= 0.02', 'skipped'],
    ]);
  });

  test('leave out columns of another kind', () => {
    expect(ruled('ks[*] <= 1').map(({ target }) => target)).toEqual(['delay', 'age', 'rare']);
  });

  test('are not decided where every column is too small', () => {
    const small = factsOf([compareCategories('c', categories({ a: 10 }), categories({ b: 10 }))]);
    expect(decideDrift(['psi[*] <= 0.2'], small).verdict).toBe('inconclusive');
  });

  test('do not skip a column that has lost its values', () => {
    const full = numbers(Array.from({ length: 100 }, (_, i) => i));
    const empty = numbers(Array.from({ length: 100 }, () => null));
    const facts = factsOf([compareNumbers('x', full, empty), compareNumbers('y', full, full)]);
    expect(decideDrift(['psi[*] <= 0.2'], facts).verdict).toBe('inconclusive');
    expect(decideDrift(['null_share_change[*] <= 0.2'], facts).verdict).toBe('fail');
  });

  test('stand beside a named one without a check twice, the named one deciding', () => {
    const checks = ruled('psi[*] <= 0.2', 'psi[rare] <= 0.2');
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
    expect(checks.find(({ target }) => target === 'rare')).toMatchObject({ outcome: 'inconclusive' });
  });
});

describe('rules about the whole table', () => {
  test.each([
    ['share_drifted <= 0.3', 'fail'],
    ['share_drifted <= 0.8', 'pass'],
    ['share_drifted <= 0.5', 'inconclusive'],
    ['drifted_columns <= 1', 'fail'],
    ['drifted_columns <= 2', 'inconclusive'],
    ['drifted_columns <= 3', 'pass'],
    ['drifted_columns == 5', 'fail'],
  ])('%s: %s, as one column in four was not judged', (rule, outcome) => {
    expect(decideDrift([rule], mixed).verdict).toBe(outcome);
  });

  test('are exact where every column was judged', () => {
    const facts = { ...mixed, columns: mixed.columns.slice(0, 3) };
    expect(decideDrift(['drifted_columns <= 2', 'share_drifted < 0.7'], facts).verdict).toBe('pass');
  });
});

describe('rules that cannot be judged', () => {
  const leftOut = [{ column: 'at', reason: 'times move on by themselves', remedy: 'derive a column' }];

  test.each([
    ['psi[dest] <= baseline * 2', 'drift does not have'],
    ['roc_auc >= 0.6', 'share_drifted, drifted_columns, psi[column], ks[column]'],
    ['constructor > 1', 'not a drift metric'],
    ['psi <= 0.2', 'psi[column] or psi[*]'],
    ['psi[origin=JFK] <= 0.2', 'psi[column] or psi[*]'],
    ['psi[dest, age] <= 0.2', 'psi[column] or psi[*]'],
    ['psi[dset] <= 0.2', 'use one of dest, delay, age, rare'],
    ['psi[at] <= 0.2', 'not compared: times move on by themselves; derive a column'],
    ['ks[dest] <= 0.2', 'use one of psi, total_variation, chi_square_p, null_share_change, unseen_share, q'],
    ['total_variation[age] <= 0.2', 'use one of psi, ks, ks_p, null_share_change, q'],
    ['share_drifted[dest] <= 0.2', 'write share_drifted alone'],
    ['share_drifted <= 0.2 min 5', 'leave `min` out'],
    ['share_drifted <= 30', 'is between 0 and 1; write a limit within that range; write 0.3 for 30 %'],
    ['total_variation[dest] <= 1.5', 'is between 0 and 1'],
    ['psi[dest] <= -0.1', 'is at least 0'],
    ['drifted_columns >= -1', 'is at least 0'],
  ])('%s is an error', (rule, words) => {
    const { verdict, reason } = decideDrift([rule, 'psi[dest] <= 0'], { ...mixed, leftOut });
    expect(verdict).toBe('error');
    expect(reason).toContain(words);
  });
});
