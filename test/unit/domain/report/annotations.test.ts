import { describe, expect, test } from 'vitest';
import { annotationsOf } from '../../../../src/domain/report/annotations.ts';
import type { Check } from '../../../../src/foundation/evidence/evidence.ts';
import { check, evidence } from '../../foundation/evidence/examples.ts';

const of = (...checks: Check[]) => annotationsOf(evidence({ checks }));

describe('annotations', () => {
  test('the ten worst, the worst first', () => {
    const failures = Array.from({ length: 12 }, (_, i) => check({ id: `f${i}`, outcome: 'fail' }));
    const found = of(...failures, check({ id: 'worst', outcome: 'error' }));
    expect(found.map(({ title }) => title)).toEqual(['worst', ...failures.slice(0, 9).map(({ id }) => id)]);
  });

  test('what passed or was skipped is not told', () => {
    expect(of(check(), check({ outcome: 'skipped' }))).toEqual([]);
  });

  test.each([
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'notice'],
  ] as const)('severity %s is a %s', (severity, level) => {
    expect(of(check({ outcome: 'fail', severity }))[0]!.level).toBe(level);
  });

  test('message, remedy and place', () => {
    const at = { file: 'mlops.yml', line: 3, column: 5 };
    expect(of(check({ outcome: 'fail', message: 'too hot', remedy: 'open the door', at }))[0]).toEqual({
      level: 'error',
      title: 'bake:heat',
      message: 'too hot; open the door',
      at,
    });
  });

  test('a remedy that the message holds is not said twice', () => {
    expect(
      of(check({ outcome: 'fail', message: 'too hot; open the door', remedy: 'open the door' }))[0]!.message,
    ).toBe('too hot; open the door');
  });
});
