import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/** Milliseconds from which the time of a file is said. */
const HEAVY = 10_000;

/**
 * Ends the output with the time of each heavy file, longest first, so that growth is seen, with what was skipped, by
 * name, and with `N passed, N failed`. A file that cannot be loaded, a hook that fails and an error outside of any
 * test count as failed. The last line is also written to the file in MLOPS_CLOSING_LINE, which `.ci/run` prints last.
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const groups = modules.flatMap((module) => [module, ...module.children.allSuites()]);
    const broken = groups.filter((group) => group.errors().length > 0).length;
    for (const test of tests.filter((one) => one.result().state === 'skipped')) {
      const result = test.result();
      const note = 'note' in result && result.note ? `: ${result.note}` : '';
      process.stdout.write(`skipped ${test.module.relativeModuleId} > ${test.fullName}${note}\n`);
    }
    for (const [file, seconds] of heavy(modules)) process.stdout.write(`${seconds} s  ${file}\n`);
    const line = `${count('passed')} passed, ${count('failed') + broken + errors.length} failed`;
    process.stdout.write(`${line}\n`);
    if (process.env.MLOPS_CLOSING_LINE) writeFileSync(process.env.MLOPS_CLOSING_LINE, `${line}\n`);
  }
}

/** A file's time is that of its import, hooks and tests. */
const heavy = (modules: readonly TestModule[]): readonly (readonly [file: string, seconds: string])[] =>
  modules
    .map((module) => {
      const { collectDuration, duration } = module.diagnostic();
      return [module.relativeModuleId, collectDuration + duration] as const;
    })
    .filter(([, milliseconds]) => milliseconds >= HEAVY)
    .sort(([, a], [, b]) => b - a)
    .map(([file, milliseconds]) => [file, String(Math.round(milliseconds / 1000)).padStart(5)]);
