import { mkdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { canonical, type Json } from '../../../../src/foundation/evidence/canonical.ts';
import { InputErrors, type InputProblem, sentence } from '../../../../src/foundation/problems/errors.ts';
import { errorDecision } from '../../../../src/foundation/step/error-decision.ts';

const problem = (changes: Partial<InputProblem> = {}): InputProblem => ({
  input: 'seed',
  value: -1,
  message: 'is not a whole number',
  remedy: 'give 0 or more',
  at: { file: 'mlops.yml', line: 4, column: 11 },
  ...changes,
});

describe('a problem in one sentence', () => {
  test.each([
    [problem(), 'mlops.yml:4:11: seed -1 is not a whole number; give 0 or more'],
    [problem({ value: 'x"y' }), 'mlops.yml:4:11: seed "x\\"y" is not a whole number; give 0 or more'],
    [{ input: 'a.csv', message: 'is gone', remedy: 'look' }, 'a.csv is gone; look'],
    [{ input: 'a', message: 'b', remedy: 'c', at: { file: 'f' } }, 'f: a b; c'],
    [{ input: 'f', message: 'is gone', remedy: 'look', at: { file: 'f' } }, 'f is gone; look'],
    [{ input: 'f', message: 'is odd', remedy: 'look', at: { file: 'f', line: 7 } }, 'f:7: is odd; look'],
    [problem({ value: Infinity }), 'mlops.yml:4:11: seed Infinity is not a whole number; give 0 or more'],
  ])('%#', (given, words) => expect(sentence(given)).toBe(words));
});

describe('when a step could not decide', () => {
  test('each problem is a check, with place and remedy', () => {
    const decision = errorDecision(
      'bake',
      new InputErrors([problem(), problem({ input: 'heat', value: null })]),
    );
    expect(decision).toMatchObject({
      verdict: 'error',
      reason: `${sentence(problem())} (and 1 more)`,
      checks: [
        { id: 'bake:input:seed', outcome: 'error', observed: -1, remedy: 'give 0 or more', at: { line: 4 } },
        { id: 'bake:input:heat', outcome: 'error', observed: null },
      ],
    });
  });

  test('two problems with one input have two ids', () => {
    const { checks } = errorDecision('bake', new InputErrors([problem(), problem(), problem()]));
    expect(checks.map(({ id }) => id)).toEqual(['bake:input:seed', 'bake:input:seed#2', 'bake:input:seed#3']);
  });

  test.each([Number.NaN, Infinity])('%d can be told as evidence', (value) => {
    const decision = errorDecision('bake', new InputErrors([problem({ value })]));
    expect(canonical(decision as unknown as Json)).toContain(`"observed":"${value}"`);
  });

  test('a defect is told in one line, without its stack', () => {
    const { verdict, checks } = errorDecision('bake', new TypeError('x is not a function\n  at y'));
    expect(verdict).toBe('error');
    expect(checks[0]).toMatchObject({
      id: 'bake:defect',
      message: 'a defect of mlops-actions: x is not a function',
    });
  });

  test.each(['a text', undefined, { odd: 1 }])('%j thrown is a defect too', (cause) => {
    expect(errorDecision('bake', cause).checks[0]!.id).toBe('bake:defect');
  });

  test('what the system refused is no defect, and names no path of one machine', () => {
    let refused: unknown;
    try {
      mkdirSync('/dev/null/folder');
    } catch (cause) {
      refused = cause;
    }
    expect(errorDecision('bake', refused).checks[0]).toMatchObject({
      id: 'bake:system',
      message: 'the system refused mkdir: not a directory (ENOTDIR)',
      remedy: 'check permissions, disk and limits of this machine; the log names the path',
    });
  });

  test('a cancelled run is no defect', () => {
    const signal = AbortSignal.abort();
    expect(errorDecision('bake', signal.reason).checks[0]).toMatchObject({
      id: 'bake:cancelled',
      outcome: 'error',
    });
  });
});
