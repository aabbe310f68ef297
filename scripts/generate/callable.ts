import { ACTION_REPOSITORY, PACKAGE, VERSION } from '../../src/foundation/version.ts';

/** Templates in workflows/ that are also callable from .github/workflows/. */
export const WORKFLOWS = ['level-1.yml', 'pr-check.yml', 'level-2.yml', 'deploy.yml'] as const;

const OWN_REFERENCE = new RegExp(
  `(${ACTION_REPOSITORY}(?:/(?:actions|\\.github/workflows)/[\\w.-]+)?)@v\\d[\\w.-]*`,
  'g',
);

const OWN_CLONE = new RegExp(`(--branch )v\\d[\\w.-]*( https://github\\.com/${ACTION_REPOSITORY})`, 'g');

/** A library of Jenkins is named by its release (`name@v1.2.3`), a package of npm by its version (`name@1.2.3`). */
const OWN_PACKAGE = new RegExp(`(?<![\\w/-])(${PACKAGE})@(v?)\\d[\\w.-]*`, 'g');

/** First-party references, in workflows, pipelines and prose, name the version of this package. */
export const withRelease = (text: string): string =>
  text
    .replace(OWN_REFERENCE, `$1@v${VERSION}`)
    .replace(OWN_CLONE, `$1v${VERSION}$2`)
    .replace(OWN_PACKAGE, `$1@$2${VERSION}`);

/**
 * The callable twin of a template: triggers replaced by `workflow_call`, everything else the same. A template that is
 * only called is its own twin.
 */
export function callableWorkflow(template: string, name: string): string {
  const start = template.indexOf('\non:');
  const end = template.indexOf('\npermissions:');
  if (start < 0 || end < start)
    throw new Error(`workflows/${name} must have \`on:\` before \`permissions:\``);
  const head = `# Generated from workflows/${name} by npm run generate.`;
  if (template.slice(start).startsWith('\non:\n  workflow_call:\n')) return `${head}\n${template}`;
  const call = /# callable:\n((?:#.*\n)*)/.exec(template)?.[1]?.replace(/^# ?/gm, '') ?? '';
  return `${head}${template.slice(template.indexOf('\n'), start)}\non:\n  workflow_call:\n${call}${template.slice(end)}`;
}

/** The step of the template that brings data, up to the next step. */
const DATA_STEP = / {6}- name: Bring the data\n(?: {8}.*\n)+/;

/** The template as the flights example has it: its data come from a script. */
export function exampleWorkflow(template: string): string {
  const fetch = [
    '      - name: Fetch the data',
    '        run: |',
    '          python -m pip install --disable-pip-version-check --requirement requirements.txt',
    '          python fetch_data.py',
    '',
  ].join('\n');
  if (!DATA_STEP.test(template)) throw new Error('workflows/level-1.yml has no step "Bring the data"');
  return template
    .replace(DATA_STEP, fetch)
    .replace(/ {6}data-artifact:\n(?: {8}.*\n)+/, '')
    .replace(/# callable:\n(?:#.*\n)*/, '');
}
