import { describe, expect, test } from 'vitest';
import { type Contender, chooseCandidate, type Measuring } from '../../../../src/domain/gate/candidates.ts';
import { gateFacts } from '../../../../src/domain/gate/look.ts';
import { type PredictionsTable, selectTable } from '../../../../src/domain/predictions/predictions.ts';
import { digestOf } from '../../../../src/foundation/evidence/digest.ts';
import { binaryTable, twoModels } from './tables.ts';

/** As the rules of a gate are measured. */
const measure: Measuring<Contender> = async ({ candidate }, rule, alpha) =>
  gateFacts([rule], candidate, { state: 'none' }, { alpha, seed: 42 }).measures[0]!.candidate;
const contender = (name: string, table: PredictionsTable): Contender => ({
  candidate: { source: { kind: 'predictions', name }, content: { table } },
  digest: digestOf(name),
  hyperparameters: [{ name: 'lr', value: 0.1 }],
});
const { candidate: good, baseline: bad } = twoModels(400, 1, [0.8, 0.2]);
const choose = (
  contenders: readonly Contender[],
  metric = 'accuracy',
  better: 'higher' | 'lower' = 'higher',
) => chooseCandidate(contenders, { metric, better }, 0.05, measure);

describe('of several candidates', () => {
  test('the best by the metric is chosen, whatever the order of candidates and rows', async () => {
    const turned = selectTable(good, Uint32Array.from([...good.rowIds].keys()).reverse());
    const orders = [
      [contender('a', bad), contender('b', good)],
      [contender('b', turned), contender('a', bad)],
    ];
    const found = [await choose(orders[0]!), await choose(orders[1]!)];
    expect(found[0]!.chosen.candidate.source.name).toBe('b');
    expect(found[0]!.facts).toEqual(found[1]!.facts);
    expect(found[0]!.facts).toMatchObject({
      by: 'accuracy',
      distinct: 2,
      listed: [
        { name: 'a', chosen: false },
        { name: 'b', chosen: true, hyperparameters: [{ name: 'lr', value: 0.1 }] },
      ],
    });
  });

  test('the lowest is the best of a loss', async () => {
    const { chosen } = await choose([contender('a', bad), contender('b', good)], 'log_loss', 'lower');
    expect(chosen.candidate.source.name).toBe('b');
  });

  test('those that predict alike count once, and of equal ones the first by name is chosen', async () => {
    const { chosen, facts } = await choose([contender('c', good), contender('b', good), contender('a', bad)]);
    expect(chosen.candidate.source.name).toBe('b');
    expect(facts.distinct).toBe(2);
  });

  test('limits are of all at once: wider than those of one', async () => {
    const widthOf = async (contenders: readonly Contender[]): Promise<number> => {
      const { value } = (await choose(contenders)).facts.listed.find(({ chosen }) => chosen)!;
      if (!('interval' in value) || 'undefined' in value.interval) throw new Error('no interval');
      return value.interval.upper - value.interval.lower;
    };
    expect(await widthOf([contender('a', bad), contender('b', good)])).toBeGreaterThan(
      await widthOf([contender('b', good)]),
    );
  });

  test('one of other rows, or other labels, is refused by name', async () => {
    const fewer = selectTable(
      bad,
      Uint32Array.from({ length: 399 }, (_, row) => row),
    );
    await expect(choose([contender('a', good), contender('b', fewer)])).rejects.toThrow(
      /candidates "b" lacks 1 row of a \(\["399"\]\); predict the same rows with both models/,
    );
    const { predictions } = bad;
    if (predictions.task !== 'binary') throw new Error('not binary');
    const label = predictions.label.map((one, row) => (row === 0 ? 1 - one : one));
    const relabelled = { ...bad, predictions: { ...predictions, label } };
    await expect(choose([contender('a', good), contender('b', relabelled)])).rejects.toThrow(
      /another label in 1 row/,
    );
  });

  test('a metric that none of them has chooses nobody', async () => {
    const onlyOne = binaryTable([
      [1, 0.2],
      [1, 0.4],
    ]);
    await expect(choose([contender('a', onlyOne)], 'roc_auc')).rejects.toThrow(
      /has no value for any candidate/,
    );
  });
});
