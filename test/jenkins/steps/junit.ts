import { readResults } from '../junit-plugin.ts';
import type { StdioRetention } from '../junit-suites.ts';
import type { Json } from '../protocol.ts';
import { abort, type Given, Raised } from '../values.ts';
import { selected } from './ant.ts';
import type { Build } from './build.ts';
import { expanded } from './environment.ts';

/** `junit`: the totals; failing cases make stages and build UNSTABLE unless the call says otherwise. */
export async function junit(build: Build, given: Given): Promise<Json> {
  build.log('Recording test results');
  const pattern = expanded(given.text('testResults'), build.globals);
  const files = await selected(build.folder, { includes: pattern });
  const result = await readResults(build.folder, files, optionsOf(build, given)).catch((error: unknown) => {
    if (error instanceof Raised) build.log(String(error.thrown.message));
    throw error;
  });
  const { totalCount, failCount, skipCount, passCount, cases } = result;
  if (totalCount === 0) build.log('None of the test reports contained any result');
  const totals = { totalCount, failCount, skipCount, passCount };
  build.record.junit.push({ testResults: pattern, ...totals, cases });
  if (!given.flag('skipPublishingChecks')) publishTotals(build, given, totals);
  if (failCount > 0 && !given.flag('skipMarkingStageUnstable')) {
    build.markStages('UNSTABLE');
    if (!given.flag('skipMarkingBuildUnstable')) build.worsen('UNSTABLE');
  }
  return totals;
}

const optionsOf = (build: Build, given: Given) => ({
  allowEmptyResults: given.flag('allowEmptyResults'),
  skipOldReports: given.flag('skipOldReports'),
  started: build.started,
  failedBefore: build.result === 'FAILURE',
  stdioRetention: retention(given),
  keepProperties: given.flag('keepProperties'),
  keepTestNames: given.flag('keepTestNames'),
  enclosing: stages(build),
});

function retention(given: Given): StdioRetention {
  if (given.flag('keepLongStdio')) return 'ALL';
  const word = given.text('stdioRetention', 'NONE').toUpperCase();
  if (word === 'ALL' || word === 'FAILED' || word === 'NONE') return word;
  return abort(`Unrecognized value '${word}'; must be one of the following: ALL, FAILED, NONE`);
}

const stages = (build: Build): readonly string[] =>
  build.frames.flatMap(({ stage, branch }) => stage?.name ?? branch ?? []);

function publishTotals(build: Build, given: Given, totals: { totalCount: number; failCount: number }): void {
  const name = given.optional('checksName') || build.innermost('checksName');
  build.record.checks.push({
    by: 'junit',
    name: name ?? ['Tests', ...[...stages(build)].reverse()].join(' / '),
    conclusion: totals.failCount > 0 ? 'FAILURE' : 'SUCCESS',
    title: `${totals.totalCount} tests, ${totals.failCount} failed`,
  });
}
