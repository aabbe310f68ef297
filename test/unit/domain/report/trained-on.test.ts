import { expect, test } from 'vitest';
import { trainedOnNotes } from '../../../../src/domain/report/trained-on.ts';
import type { Check, Evidence } from '../../../../src/foundation/evidence/evidence.ts';

const MESSAGE = '40 of 300 evaluation rows have the id of a training row';
const check = (id: string, outcome: Check['outcome'], message = MESSAGE) =>
  ({ id, outcome, message }) as Check;
const step = (...checks: readonly Check[]) => ({ checks }) as unknown as Evidence;
const NOTE = `The metrics are of rows that the model was trained on: ${MESSAGE}`;

test.each([
  ['the evaluation alone', [step(check('train-evaluate:held-out', 'fail'))], [`${NOTE}.`]],
  [
    'a gate that decided nothing says it once',
    [
      step(check('train-evaluate:held-out', 'fail')),
      step(check('gate:held-out', 'inconclusive', `Cannot tell: ${MESSAGE}.`)),
    ],
    [`${NOTE}.`],
  ],
  [
    'a gate that was allowed to says so',
    [
      step(check('train-evaluate:held-out', 'fail')),
      step(check('gate:held-out', 'fail', `${MESSAGE}; allowed by allow-trained-on`)),
    ],
    [`${NOTE}; allowed by allow-trained-on.`],
  ],
  [
    'held out, or not known',
    [step(check('train-evaluate:held-out', 'pass')), step(check('gate:held-out', 'skipped'))],
    [],
  ],
])('the head of a report: %s', (_, steps, notes) => {
  expect(trainedOnNotes(steps)).toEqual(notes);
});
