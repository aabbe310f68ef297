import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readResults } from '../junit-plugin.ts';
import type { StdioRetention } from '../junit-suites.ts';
import type { Json } from '../protocol.ts';
import { abort, asText, Given, isMap, Raised, raise } from '../values.ts';
import { selected } from './ant.ts';
import { checkNamed } from './arguments.ts';
import type { Build } from './build.ts';
import { expanded } from './environment.ts';
import { NESTED } from './parameters.ts';

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

export async function archiveArtifacts(build: Build, given: Given): Promise<void> {
  build.log('Archiving artifacts');
  const artifacts = expanded(given.text('artifacts'), build.environment);
  if (artifacts.trim() === '') abort('No artifacts are configured for archiving.');
  if (given.flag('onlyIfSuccessful') && (build.result ?? 'SUCCESS') !== 'SUCCESS') return;
  const files = await selected(build.folder, {
    includes: artifacts,
    excludes: given.optional('excludes'),
    defaultExcludes: given.flag('defaultExcludes', true),
    caseSensitive: given.flag('caseSensitive', true),
  });
  if (files.length === 0) return nothingToArchive(build, given, artifacts);
  const archive = join(build.options.folder, 'archive');
  for (const file of files) build.record.archived.set(file, await copied(build.folder, file, archive));
}

function nothingToArchive(build: Build, given: Given, artifacts: string): void {
  const message = `No artifacts found that match the file pattern "${artifacts}". Configuration error?`;
  if (given.flag('allowEmptyArchive')) build.log(message);
  else abort(message);
}

async function copied(from: string, file: string, to: string): Promise<string> {
  const target = join(to, file);
  await mkdir(dirname(target), { recursive: true });
  await copyFile(join(from, file), target);
  return target;
}

export async function stash(build: Build, given: Given): Promise<void> {
  const name = given.text('name');
  const files = await selected(build.folder, {
    includes: given.text('includes') || '**',
    excludes: given.optional('excludes'),
    defaultExcludes: given.flag('useDefaultExcludes', true),
  });
  if (files.length === 0 && !given.flag('allowEmpty')) abort(`No files included in stash ‘${name}’`);
  for (const file of files) await copied(build.folder, file, stashFolder(build, name));
  build.record.stashes.set(name, files);
  build.log(`Stashed ${files.length} file(s)`);
}

export async function unstash(build: Build, given: Given): Promise<void> {
  const name = given.text('name');
  const files = build.record.stashes.get(name) ?? abort(`No such saved stash ‘${name}’`);
  for (const file of files) await copied(stashFolder(build, name), file, build.folder);
}

const stashFolder = (build: Build, name: string): string =>
  join(build.options.folder, 'stashes', encodeURIComponent(name));

/**
 * `publishHTML`: a folder of pages, kept with the build. Where there is none the build fails, unless that is allowed;
 * the script goes on in either case.
 */
export async function publishHTML(build: Build, given: Given): Promise<void> {
  const target = given.value('target');
  const of = new Given(isMap(target) ? target : {});
  checkNamed('publishHTML.target', NESTED.target, of.all);
  const name = of.text('reportName');
  const folder = join(build.folder, of.text('reportDir'));
  const files = await selected(folder, { includes: of.text('includes', '**/*') });
  if (files.length === 0) {
    build.log(`ERROR: Specified HTML directory '${folder}' does not exist.`);
    if (!of.flag('allowMissing')) build.worsen('FAILURE');
    return;
  }
  const kept = join(build.options.folder, 'htmlreports', encodeURIComponent(name));
  for (const file of files) await copied(folder, file, kept);
  build.record.html.push({ name, folder: kept, files });
}

const CONCLUSIONS = [
  'NONE',
  'ACTION_REQUIRED',
  'SKIPPED',
  'CANCELED',
  'TIME_OUT',
  'FAILURE',
  'NEUTRAL',
  'SUCCESS',
];
const LEVELS = ['NONE', 'NOTICE', 'WARNING', 'FAILURE'];

/** `publishChecks`: without a conclusion it says SUCCESS, without a name that of `withChecks` around it. */
export function publishChecks(build: Build, given: Given): void {
  const conclusion = oneOf(CONCLUSIONS, given.text('conclusion', 'SUCCESS'));
  const annotations = given.list('annotations').filter(isMap);
  for (const annotation of annotations) {
    checkNamed('publishChecks.annotations', NESTED.annotations, annotation);
    oneOf(LEVELS, asText(annotation.annotationLevel ?? 'WARNING'));
  }
  const name = given.optional('name') || (build.innermost('checksName') ?? '');
  const title = given.optional('title') || given.text('name');
  const said = { title, summary: given.text('summary'), text: given.text('text'), annotations };
  build.record.checks.push({ by: 'publishChecks', name, conclusion, ...said });
}

function oneOf(words: readonly string[], word: string): string {
  if (words.includes(word)) return word;
  return raise('java.lang.IllegalArgumentException', `${word} is none of ${words.join(', ')}`);
}

export function recordIssues(build: Build, given: Given): void {
  build.record.issues.push(given.all);
}
