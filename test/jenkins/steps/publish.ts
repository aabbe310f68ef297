import { join } from 'node:path';
import { asText, Given, isMap, raise } from '../values.ts';
import { selected } from './ant.ts';
import { checkNamed } from './arguments.ts';
import { copied } from './artifacts.ts';
import type { Build } from './build.ts';
import { NESTED } from './parameters.ts';

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
