import { describe, expect, test } from 'vitest';
import { checkCard } from '../../../../src/domain/report/card/check.ts';
import { renderCard } from '../../../../src/domain/report/card/render.ts';
import { EMPTY_CARD_SOURCE } from '../../../../src/domain/report/card/source.ts';
import { headNotes } from '../../../../src/domain/report/head-notes.ts';
import { renderHtml } from '../../../../src/domain/report/html/page.ts';
import { renderSummary } from '../../../../src/domain/report/markdown/step-summary.ts';
import { ruleIntervals } from '../../../../src/domain/report/rule-intervals.ts';
import type { Check } from '../../../../src/foundation/evidence/evidence.ts';
import {
  difference,
  name,
  number,
  pointer,
  quantity,
  words,
} from '../../../../src/foundation/exhibits/cell.ts';
import type { Exhibit, Table } from '../../../../src/foundation/exhibits/exhibit.ts';
import { exhibitsOf } from '../../../../src/foundation/step/exhibits.ts';
import { loadStep } from '../../../../src/steps/catalogue.ts';
import { check, evidence, evidenceOf } from './fixtures.ts';

const page = (...exhibits: readonly Exhibit[]): string => renderHtml([{ evidence: evidence({}), exhibits }]);
const summary = (...exhibits: readonly Exhibit[]): string =>
  renderSummary({ evidence: evidence({}), exhibits });

const table = (changes: Partial<Table> = {}): Table => ({
  kind: 'table',
  title: 'Latency',
  unit: 'ms',
  for: ['report', 'summary'],
  columns: [{ head: 'route', as: 'name' }, { head: 'median', as: 'number' }, { head: 'state' }],
  rows: [
    [name('/predict'), number(12.5, '/facts/routes/0'), words('slow', 'open')],
    [name('/health'), quantity({ undefined: 'never asked' }), words('')],
  ],
  ...changes,
});

describe('a table', () => {
  test('of a page names rows, numbers, reasons and states', () => {
    expect(page(table())).toContain(
      '<tr><th scope="row" class="name"><code>/predict</code></th><td class="number">12.500</td><td><span class="chip open">slow</span></td></tr>' +
        '<tr><th scope="row" class="name"><code>/health</code></th><td class="number">undefined: never asked</td><td>–</td></tr>',
    );
  });

  test('of a summary gives tones a sign', () => {
    expect(summary(table())).toContain(
      [
        '**Latency (ms)**',
        '',
        '| route | median | state |',
        '| --- | ---: | --- |',
        '| <code>/predict</code> | 12.500 | ⚠️ slow |',
        '| <code>/health</code> | undefined: never asked | – |',
      ].join('\n'),
    );
  });

  test.each([
    ['always', 1, true],
    ['long', 12, false],
    ['long', 13, true],
    [undefined, 13, false],
  ] as const)('that folds %s, with %i rows, is folded: %s', (fold, count, folded) => {
    const rows = Array.from({ length: count }, (_, i) => [name(`r${i}`)]);
    const { fold: _, ...open } = table({ columns: [{ head: 'route', as: 'name' }], rows });
    const one = fold ? { ...open, fold } : open;
    const title = `<summary>Latency (ms) (${count})</summary>`;
    expect(page(one).includes(title)).toBe(folded);
    expect(summary(one).includes(title)).toBe(folded);
  });

  test.each([
    [['report'], true, false],
    [['summary'], false, true],
    [[], false, false],
  ] as const)('for %j is in the page: %s, in the summary: %s', (places, inPage, inSummary) => {
    expect(page(table({ for: places })).includes('/predict')).toBe(inPage);
    expect(summary(table({ for: places })).includes('/predict')).toBe(inSummary);
  });
});

describe('a chart says in words what it draws', () => {
  test.each<[string, Exhibit, string]>([
    [
      'dots',
      {
        kind: 'dots',
        mark: 'dot',
        title: 'Rate by city',
        for: ['report'],
        rows: [{ group: 'city', label: 'Oslo', value: 0.25, note: '7 rows' }],
        reference: { label: 'all', value: 0.5 },
      },
      'all: 0.5000. city Oslo: 0.2500, 7 rows.',
    ],
    [
      'a matrix',
      {
        kind: 'matrix',
        title: 'Confusion',
        for: ['report'],
        rowsAre: 'label',
        columnsAre: 'predicted',
        classes: ['a', 'b'],
        cells: [3, 1, 0, 2],
      },
      'label a, predicted a: 3. label a, predicted b: 1. label b, predicted a: 0. label b, predicted b: 2.',
    ],
    [
      'a curve',
      {
        kind: 'curve',
        title: 'ROC',
        for: ['report'],
        x: 'false positives',
        y: 'true positives',
        series: [
          {
            name: 'candidate',
            points: [
              [0, 0],
              [0.5, 0.75],
              [1, 1],
            ],
          },
        ],
      },
      'candidate: 3 points from (0, 0) to (1, 1).',
    ],
    [
      'a histogram',
      {
        kind: 'histogram',
        title: 'Values',
        for: ['report'],
        series: ['reference', 'current'],
        bins: [
          { label: 'low', counts: [3, 1] },
          { label: 'high', counts: [1, 3] },
        ],
      },
      'low: reference 75 %, current 25 %. high: reference 25 %, current 75 %.',
    ],
    [
      'intervals',
      {
        kind: 'intervals',
        title: 'Rules',
        for: ['report'],
        rows: [
          {
            label: 'auc',
            note: 'at least 0.7 · pass',
            value: 0.75,
            lower: 0.72,
            upper: 0.78,
            limit: 0.7,
            better: 'above',
          },
        ],
      },
      'auc at least 0.7 · pass: value 0.7500 (0.7200 to 0.7800).',
    ],
  ])('%s', (_, exhibit, words) => {
    expect(page(exhibit)).toContain(`${words}</desc>`);
    expect(summary(exhibit)).not.toContain(exhibit.title);
  });

  test.each<[string, Exhibit]>([
    [
      'numbers without a place on an axis',
      { kind: 'dots', mark: 'bar', title: 'T', for: ['report'], rows: [{ label: 'a', value: 1e308 }] },
    ],
    ['nothing', { kind: 'histogram', title: 'T', for: ['report'], series: ['a'], bins: [] }],
    [
      'more classes than anyone can read',
      {
        kind: 'matrix',
        title: 'T',
        for: ['report'],
        rowsAre: 'label',
        columnsAre: 'predicted',
        classes: Array.from({ length: 21 }, (_, i) => String(i)),
        cells: Array.from({ length: 441 }, () => 1),
      },
    ],
  ])('of %s there is none', (_, exhibit) => expect(page(exhibit)).not.toContain('<figure>'));
});

describe('rules as intervals', () => {
  const estimate = (value: number, lower: number, upper: number) => ({
    ...{ value, lower, upper, n: 100, method: 'DeLong', confidence: 0.9 },
  });
  const drawn = (changes: Partial<Check>) => ruleIntervals([check(changes)])?.rows[0];

  test('an absolute limit holds the observed value', () => {
    const observed = estimate(0.75, 0.72, 0.78);
    expect(drawn({ rule: { operator: '>=', limit: 0.7 }, observed })).toMatchObject({
      ...{
        value: 0.75,
        lower: 0.72,
        upper: 0.78,
        limit: 0.7,
        better: 'above',
        at: '/checks/0/observed/value',
      },
    });
  });

  test('a factor on the baseline moves the limit of the difference', () => {
    const rule = { operator: '<=', limit: 0.01, factor: 1.1 } as const;
    const both = { baseline: estimate(0.5, 0.4, 0.6), difference: estimate(0.02, 0.01, 0.03) };
    const row = drawn({ rule, ...both });
    expect(row).toMatchObject({
      value: 0.02,
      better: 'below',
      signed: true,
      at: '/checks/0/difference/value',
    });
    expect(row!.limit).toBeCloseTo(0.06, 12);
  });

  test.each<[string, Partial<Check>]>([
    ['no rule', {}],
    ['a point', { rule: { operator: '==', limit: 0.7 }, observed: estimate(0.7, 0.6, 0.8) }],
    ['a plain number', { rule: { operator: '>=', limit: 0.7 }, observed: 0.7 }],
    ['no baseline', { rule: { operator: '>=', limit: 0, factor: 0.9 }, difference: estimate(0, -1, 1) }],
    [
      'a skipped rule',
      { rule: { operator: '>=', limit: 0.7 }, observed: estimate(0.7, 0.6, 0.8), outcome: 'skipped' },
    ],
  ])('%s is not drawn', (_, changes) => expect(drawn(changes)).toBeUndefined());
});

test.each([
  ['once', ['Seen.', 'Seen.'], ['Seen.']],
  ['in its longer form', ['Seen.', 'Seen; allowed.'], ['Seen; allowed.']],
  ['beside others', ['Seen.', 'Old.'], ['Seen.', 'Old.']],
])('a note stands in the head of a report %s', (_, texts, expected) => {
  const run = texts.map((text) => ({
    evidence: evidence({}),
    exhibits: [{ kind: 'text', title: 'Note', for: ['head'], text } as const],
  }));
  expect(headNotes(run)).toEqual(expected);
});

describe('a step that nobody knows', () => {
  const facts = { routes: [12.5], change: -0.5 };
  const exhibits: readonly Exhibit[] = [
    table({ card: 'results', listed: { task: 'regression' } }),
    table({
      ...{ title: 'Change', card: 'comparison', for: [] },
      columns: [{ head: 'what' }, { head: 'change', as: 'number' }],
      rows: [[words('12'), difference(-0.5, pointer('facts', 'change'))]],
    }),
  ];
  const run = [{ evidence: evidence({ id: 'load', step: 'load-test', facts }), exhibits }];

  test('is in the card with the places of its numbers', () => {
    const card = renderCard({ source: EMPTY_CARD_SOURCE, run });
    expect(card).toContain('type: /predict\n            value: 12.5 # load.json#/facts/routes/0\n');
    expect(card).toContain('| <code>/predict</code> | 12.500 | ⚠️ slow | `load.json#/facts/routes/0` |');
    expect(card).toContain('| <code>12</code> | -0.5000 | `load.json#/facts/change` |');
    expect(checkCard(card, run)).toEqual({ numbers: 3, problems: [] });
  });

  test('must have all its numbers in the card', () => {
    const card = renderCard({ source: EMPTY_CARD_SOURCE, run: [] });
    expect(checkCard(card, run).problems).toEqual([
      'the card leaves out load.json#/facts/routes/0',
      'the card leaves out load.json#/facts/change',
    ]);
  });
});

test.each([
  ['of an older version', { factsVersion: 0 }],
  ['that do not fit', { facts: { rows: 3 } }],
])('facts %s are not shown, and it is said', async (_, changes) => {
  const one = { ...evidenceOf('drift-pass'), ...changes };
  expect(exhibitsOf(await loadStep('detect-drift'), one)).toMatchObject([
    { kind: 'text', text: 'These facts were written by another version and are not shown.' },
  ]);
});
