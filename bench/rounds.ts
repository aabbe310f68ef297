import { spawnSync } from 'node:child_process';

/** One way of doing the work: a command whose wall time counts, or one that prints its own milliseconds last. */
export interface Variant {
  readonly name: string;
  readonly argv: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly printsMilliseconds?: true;
  /** Exit codes that mean that it did the work. */
  readonly codes?: readonly number[];
  /** Done before each round; its time does not count. */
  before?(): void;
}

export interface Timing {
  readonly name: string;
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Runs the variants round-robin, so that a busy moment hits all of them; milliseconds of each. */
export function interleave(variants: readonly Variant[], rounds: number): readonly Timing[] {
  const times = variants.map((): number[] => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [index, variant] of variants.entries()) {
      const taken = timeOf(variant);
      if (round > 0) times[index]!.push(taken); // the first round warms the page cache
    }
  }
  return variants.map(({ name }, index) => {
    const sorted = times[index]!.toSorted((a, b) => a - b);
    return { name, median: sorted[sorted.length >> 1]!, min: sorted[0]!, max: sorted.at(-1)! };
  });
}

function timeOf({ name, argv, env, cwd, printsMilliseconds, codes = [0], before }: Variant): number {
  before?.();
  const started = performance.now();
  const result = spawnSync(argv[0]!, argv.slice(1), {
    encoding: 'utf8',
    cwd,
    env: { ...process.env, ...env },
  });
  const wall = performance.now() - started;
  if (!codes.includes(result.status ?? -1))
    throw new Error(`${name} ended with ${result.status}: ${result.stderr}`);
  return printsMilliseconds ? Number(result.stdout.trim().split('\n').at(-1)) : wall;
}

/** A table of medians as multiples of the first variant, beside the bound that each must keep. */
export function table(
  title: string,
  timings: readonly Timing[],
  bounds: Readonly<Record<string, number>>,
): { text: string; broken: number } {
  const base = timings[0]!;
  const rows = timings.map((timing) => {
    const ratio = timing.median / base.median;
    const bound = bounds[timing.name];
    const verdict = bound === undefined ? '' : ratio <= bound ? `within ${bound} ×` : `BEYOND ${bound} ×`;
    return {
      line: `  ${timing.name.padEnd(28)}${timing.median.toFixed(0).padStart(8)} ms  ${ratio.toFixed(2).padStart(7)} ×  ${verdict}`,
      broken: verdict.startsWith('B'),
    };
  });
  return {
    text: [title, ...rows.map((row) => row.line), ''].join('\n'),
    broken: rows.filter((row) => row.broken).length,
  };
}
