import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderRunSummary } from '../../../../src/domain/report/markdown/run-summary.ts';
import { cutToBytes, fitted } from '../../../../src/domain/report/markdown/section.ts';
import { renderSummary } from '../../../../src/domain/report/markdown/step-summary.ts';
import { check, EVIDENCE_NAMES, evidence, evidenceOf, shown, shownOf } from './fixtures.ts';
import { hostileText } from './hostile.ts';

const bytesOf = (text: string): number => Buffer.byteLength(text, 'utf8');
const wholeRun = ['validate-fail', 'drift-pass', 'train-pass', 'gate-fail'].map(shownOf);

describe('summary of one step', () => {
  test('verdict and reason come first', () => {
    const [title, , reason] = renderSummary(shownOf('gate-inconclusive')).split('\n');
    expect(title).toBe('### ❔ INCONCLUSIVE · gate-model');
    expect(reason).toContain('6,200 more rows needed');
  });

  test('a gate shows candidate, baseline, difference and interval', () => {
    const summary = renderSummary(shownOf('gate-fail'));
    expect(summary).toContain(
      '| outcome | check | candidate | baseline | difference | 90 % interval | what was found |',
    );
    expect(summary).toContain('| 0.6630 | 0.6942 | -0.0312 | -0.0371 to -0.0253 |');
  });

  test('checks are listed with the worst first', () => {
    const summary = renderSummary(shownOf('validate-fail'));
    const places = ['❌ fail', '⚠️ warning', '⏭️ skipped', '✅ pass'].map((word) => summary.indexOf(word));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('rows that break a check are shown with file and row', () => {
    expect(renderSummary(shownOf('validate-fail'))).toContain(
      '| data/2013-05.parquet | 417 | 2013-05-01T08:00:00Z | UA | 1123 | -401 |',
    );
  });

  test.each([
    ['train-pass', '| <code>roc_auc</code> | 0.6630 |'],
    ['train-pass', '| <code>carrier = HA</code> | 31 | undefined: fewer than 20 positive labels | 0.6100 |'],
    ['drift-pass', '| <code>temp</code> | ⚠️ drifted | 0.4120 | KS D |'],
    ['gate-pass', '| <code>origin = JFK</code> | 9,397 | 120 | 141 |'],
  ])('%s shows what the step saw', (name, line) => expect(renderSummary(shownOf(name))).toContain(line));

  test('facts of a shape not known here leave the general part', () => {
    const summary = renderSummary(shown({ ...evidenceOf('train-pass'), facts: { metrics: 'none' } }));
    expect(summary).toContain('PASS · train-evaluate');
    expect(summary).toContain('These facts were written by another version and are not shown.');
    expect(summary).not.toContain('all rows');
  });

  test('many checks that passed fold away, what did not pass stays open', () => {
    const checks = Array.from({ length: 30 }, (_, i) =>
      check({ id: `c${i}`, outcome: i === 7 ? 'fail' : 'pass' }),
    );
    const [open, folded] = renderSummary(shown(evidence({ verdict: 'fail', checks }))).split('<details>');
    expect(open).toContain('<code>c7</code>');
    expect(folded).toContain('29 checks passed or were skipped');
  });
});

describe('summary of a run', () => {
  test('the first of the worst verdicts is the verdict of the run', () => {
    expect(renderRunSummary(wholeRun)).toMatch(/^## ❌ FAIL · flight-delay\n\nvalidate-data: 1 of 5 checks/);
  });

  test('steps stand in the order in which they come', () => {
    const summary = renderRunSummary(wholeRun);
    expect(summary).toContain('s0["validate-data<br/>FAIL"]:::bad');
    expect(summary).toContain('s3["gate-model<br/>FAIL"]:::bad');
  });
});

describe('limits', () => {
  const large = evidence({
    verdict: 'fail',
    reason: 'too much of everything',
    checks: Array.from({ length: 3000 }, (_, i) =>
      check({
        id: `gate:c${i}`,
        outcome: 'fail',
        message: 'm'.repeat(60),
        samples: [{ row: i }, { row: -i }],
      }),
    ),
  });

  test.each([1_048_576, 65_536, 20_000, 4000, 300, 60])(
    '%i bytes are never passed, the verdict stays',
    (limit) => {
      const summary = renderSummary(shown(large), limit);
      expect(bytesOf(summary)).toBeLessThanOrEqual(limit);
      expect(summary).toContain('❌ FAIL');
    },
  );

  test('what is left out is said, least important first', () => {
    const section = (title: string, rank: number, text: string) => ({ title, rank, render: () => text });
    const sections = [section('important', 1, 'a'.repeat(50)), section('extra', 9, 'b'.repeat(50))];
    expect(fitted('head', sections, 200)).toBe(`head\n\n${'a'.repeat(50)}\n\n${'b'.repeat(50)}\n`);
    expect(fitted('head', sections, 100)).toBe(`head\n\n${'a'.repeat(50)}\n\n_Left out to fit: extra._\n`);
    expect(fitted('head', sections, 50)).toBe('head\n\n_Left out to fit: important, extra._\n');
    expect(fitted('head', sections, 4)).toBe('head');
  });

  test('a cut never halves a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, limit) => {
        const cut = cutToBytes(text, limit);
        expect(bytesOf(cut)).toBeLessThanOrEqual(limit);
        expect(text.startsWith(cut)).toBe(true);
      }),
    );
  });
});

describe('hostile names', () => {
  test('forge no line, cell, marker or mention', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const checks = [check({ id: text, target: text, message: text, expected: text, observed: text })];
        const summary = renderSummary(shown(evidence({ id: 'gate', reason: text, checks })));
        expect(
          summary
            .split('\n')
            .filter((line) => line.startsWith('|'))
            .map((line) => line.split('|').length),
        ).toEqual([8, 8, 8]);
        expect(summary).not.toMatch(/<!--|<img|@[a-z]/);
      }),
      { numRuns: 300 },
    );
  });

  test.each(EVIDENCE_NAMES)('%s renders without what cannot be seen', (name) => {
    const summary = renderSummary(shownOf(name));
    expect(summary).not.toMatch(/[\u0000-\u0008\u200b\u202e\u001b]/);
    expect(summary.isWellFormed()).toBe(true);
  });
});
