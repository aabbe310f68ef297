import { levelOfLook } from '../src/domain/gate/budget.ts';
import { normalQuantile } from '../src/foundation/stats/distributions.ts';
import { type PairedCounts, tango, tangoZ } from '../src/foundation/stats/paired.ts';
import { createRandom, type Random } from '../src/foundation/stats/random.ts';
import { isUndefined } from '../src/foundation/stats/undefined.ts';
import { countsOf, drawEqual, drawTrials, gainIn, jointLevel, type Trials } from './trials.ts';

/*
 * What it costs to look more than once, or to choose among many: the share of simulations in which a gain is claimed
 * that is not there, and in which one that is there is found.
 */

const SIMULATIONS = Number(process.env.BENCH_SIMULATIONS ?? 2_000);
/** One model at a time is drawn by its counts alone. */
const LOOKS = 10 * SIMULATIONS;
const ROWS = 1_000;
const MODELS = 10;
const CONFIDENCE = 0.95;
const LEVEL = levelOfLook({ confidence: CONFIDENCE });
/** Two standard errors of a share near 5 % in so many simulations. */
const MOST = LEVEL + 2 * Math.sqrt((LEVEL * (1 - LEVEL)) / SIMULATIONS);

/** One way to claim that some model is better than the limit. */
type Claim = (drawn: Drawn, limit: number, random: Random) => boolean;
type Drawn = ReturnType<typeof drawTrials>;

/** Equal models asked one after another of the same rows: in what share one of them is claimed to be better. */
function shareClaimed(isClaimed: (counts: PairedCounts) => boolean): number {
  const random = createRandom(1);
  let claimed = 0;
  for (let i = 0; i < LOOKS; i++) {
    const models = Array.from({ length: MODELS }, () => drawEqual(random, ROWS));
    claimed += Number(models.some(isClaimed));
  }
  return claimed / LOOKS;
}

const passes =
  (budget: number) =>
  (counts: PairedCounts): boolean => {
    const found = tango(counts, levelOfLook({ confidence: CONFIDENCE, budget }));
    return !isUndefined(found) && found.lower > 0;
  };

/** The best of all on some rows, judged at a level on others. */
const bestPasses =
  (
    choose: number,
    judge: readonly [number, number],
    levelOf: (drawn: Drawn, random: Random) => number,
  ): Claim =>
  (drawn, limit, random) => {
    const { models, baseline } = drawn;
    const gains = models.map((model) => gainIn(countsOf(model, baseline, [0, choose * ROWS])));
    const best = models[gains.indexOf(Math.max(...gains))]!;
    const rows = [judge[0] * ROWS, judge[1] * ROWS] as const;
    return tangoZ(countsOf(best, baseline, rows), limit) > -normalQuantile(levelOf(drawn, random));
  };

const WAYS: Readonly<Record<string, Claim>> = {
  'best, not corrected': bestPasses(1, [0, 1], () => LEVEL),
  'best, at a part of the level for each': bestPasses(1, [0, 1], ({ models }) => LEVEL / models.length),
  'chosen on one half, judged on the other': bestPasses(0.5, [0.5, 1], () => LEVEL),
  'best, by the joint distribution': bestPasses(1, [0, 1], (drawn, random) =>
    jointLevel(drawn, LEVEL, random),
  ),
};

function shareOf(claims: readonly Claim[], trials: Trials, limit: number): readonly number[] {
  const random = createRandom(1);
  const counts = claims.map(() => 0);
  for (let i = 0; i < SIMULATIONS; i++) {
    const drawn = drawTrials(random, trials);
    for (const [at, claim] of claims.entries()) counts[at]! += Number(claim(drawn, limit, random));
  }
  return counts.map((count) => count / SIMULATIONS);
}

const equal = (count: number): readonly number[] => Array.from({ length: count }, () => 0);
const rising = (count: number, most: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => (most * at) / (count - 1));

/** `npm run bench -- looks`: ten equal candidates asked of one set of 1,000 rows, and one chosen among ten. */
export function looks(): void {
  const bare = shareClaimed((counts) => gainIn(counts) >= 0.01);
  const each = shareClaimed(passes(1));
  const budgeted = shareClaimed(passes(MODELS));
  const asked = [
    `Ten equal models asked of the same ${ROWS} rows: a gain is claimed for one of them (${LOOKS} simulations)`,
    line('bare comparison, a gain of a point', bare),
    line('accuracy > baseline, looks not counted', each),
    line('accuracy > baseline, budget: 10', budgeted),
  ];
  const ways = Object.entries(WAYS);
  const chosen = CASES.map(({ trials, limit }) =>
    shareOf(
      ways.map(([, way]) => way),
      trials,
      limit,
    ),
  );
  const table = [
    '',
    `One chosen among ten on ${ROWS} rows: it passes (${SIMULATIONS} simulations)`,
    ...CASES.map(({ name }, at) => `  ${'ABCDEF'[at]}  ${name}`),
    `  ${''.padEnd(42)}${CASES.map((_, at) => 'ABCDEF'[at]!.padStart(9)).join('')}`,
    ...ways.map(
      ([name], way) => `  ${name.padEnd(42)}${chosen.map((shares) => percent(shares[way]!)).join('')}`,
    ),
  ];
  const held = [budgeted, ...CASES.flatMap(({ isLevel }, at) => (isLevel ? [chosen[at]![1]!] : []))];
  process.stdout.write(`${[...asked, ...table].join('\n')}\n`);
  process.exitCode = held.some((share) => share > MOST) ? 1 : 0;
}

const CASES: readonly {
  readonly name: string;
  readonly trials: Trials;
  readonly limit: number;
  readonly isLevel?: true;
}[] = [
  {
    name: 'equal to the baseline, unlike each other: accuracy > baseline',
    trials: { rows: ROWS, gains: equal(MODELS), alike: 0 },
    limit: 0,
    isLevel: true,
  },
  {
    name: 'equal to the baseline, much alike: accuracy > baseline',
    trials: { rows: ROWS, gains: equal(MODELS), alike: 0.9 },
    limit: 0,
    isLevel: true,
  },
  {
    name: '0 to 3 points better, unlike each other: accuracy > baseline',
    trials: { rows: ROWS, gains: rising(MODELS, 0.03), alike: 0 },
    limit: 0,
  },
  {
    name: '0 to 3 points better, much alike: accuracy > baseline',
    trials: { rows: ROWS, gains: rising(MODELS, 0.03), alike: 0.9 },
    limit: 0,
  },
  {
    name: 'equal to the baseline, unlike each other: accuracy >= baseline - 0.02',
    trials: { rows: ROWS, gains: equal(MODELS), alike: 0 },
    limit: -0.02,
  },
  {
    name: 'equal to the baseline, much alike: accuracy >= baseline - 0.02',
    trials: { rows: ROWS, gains: equal(MODELS), alike: 0.9 },
    limit: -0.02,
  },
];

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(9);
const line = (name: string, share: number): string => `  ${name.padEnd(42)}${percent(share)}`;
