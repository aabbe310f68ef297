import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { allInputs } from '../../src/foundation/step/define.ts';
import { type ConfigEntry, readConfig } from '../../src/run/mlops-yml/config.ts';
import { resolveInputs } from '../../src/run/mlops-yml/resolve.ts';
import { SPECS, STEP_NAMES, specOf } from '../../src/steps/catalogue.ts';
import { diagnose } from '../support/language-service.ts';
import { parseContract } from '../unit/domain/contract/lines.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Every YAML example of the documentation, with the place where it stands. */
const snippets = execFileSync('git', ['ls-files', '-z', '--', '*.md'], { cwd: ROOT, encoding: 'utf8' })
  .split('\0')
  .filter((path) => path !== '')
  .flatMap((path) => {
    const text = readFileSync(join(ROOT, path), 'utf8');
    return [...text.matchAll(/^( *)```yaml\n([\s\S]*?)^\1```/gm)].map((match) => ({
      place: `${path}:${text.slice(0, match.index).split('\n').length}`,
      text: match[2]!.replaceAll(new RegExp(`^${match[1]}`, 'gm'), ''),
    }));
  });

type Kind = 'workflow' | 'steps' | 'config' | 'entries' | 'contract' | 'gitlab' | 'jenkins';

function kindOf(text: string): Kind | undefined {
  if (text.startsWith('# .gitlab-ci.yml')) return 'gitlab';
  if (text.startsWith('# jenkins.yaml')) return 'jenkins';
  const value = parse(text) as Readonly<Record<string, unknown>> | readonly Record<string, unknown>[];
  if (Array.isArray(value)) return 'logicalType' in value[0] ? 'contract' : 'steps';
  if ('jobs' in value) return 'workflow';
  if ('name' in value && 'steps' in value) return 'config';
  if (Array.isArray((value as { steps?: unknown }).steps)) return 'steps';
  return Object.keys(value).every((key) => STEP_NAMES.includes(key)) ? 'entries' : undefined;
}

const ofKind = (...kinds: readonly Kind[]) =>
  snippets
    .filter(({ text }) => kinds.includes(kindOf(text)!))
    .map(({ place, text }) => [place, text] as const);

/** Steps alone, in the smallest workflow that can hold them. */
function inWorkflow(text: string): string {
  if (kindOf(text) === 'workflow') return text;
  const value = parse(text) as { steps?: unknown };
  const job = { 'runs-on': 'ubuntu-24.04', steps: value.steps ?? value };
  return stringify({ on: 'push', jobs: { job } });
}

test('every YAML example of the documentation is of a known kind', () => {
  expect(snippets.length).toBeGreaterThan(0);
  expect(snippets.filter(({ text }) => kindOf(text) === undefined)).toEqual([]);
});

test.each(ofKind('workflow', 'steps'))('%s is a workflow without a mistake', async (place, text) => {
  // Each under a name of its own: the service keeps what it has read under a name.
  const name = `${place.replaceAll(/\W/g, '-')}.yml`;
  expect(await diagnose(join(ROOT, '.github/workflows', name), inWorkflow(text))).toEqual([]);
});

describe.each(ofKind('config'))('%s', (_, text) => {
  test('is an mlops.yml without a mistake', () => {
    const { config, problems } = readConfig(text, 'mlops.yml', SPECS);
    const inEntries = config.entries.flatMap(
      (entry) =>
        resolveInputs(specOf(entry.step)!, entry.id, {
          explicit: {},
          environment: {},
          entry,
          siblings: config.entries,
        }).problems,
    );
    expect([...problems, ...inEntries]).toEqual([]);
  });
});

describe.each(ofKind('entries'))('%s', (_, text) => {
  test('holds inputs that exist, of their types', () => {
    const { config, problems } = readConfig(stringify({ name: 'x', steps: parse(text) }), 'x', SPECS);
    expect([...problems, ...config.entries.flatMap(mistakes)]).toEqual([]);
  });
});

test.each(ofKind('contract'))('%s holds properties of a contract', (_, text) => {
  const head = { apiVersion: 'v3.1.0', kind: 'DataContract', id: 'x', version: '1.0.0', status: 'active' };
  const schema = [{ name: 'x', properties: parse(text) as unknown }];
  expect(() => parseContract(stringify({ ...head, schema }), 'x')).not.toThrow();
});

test.each(ofKind('jenkins'))('%s finds the library in its folder, and releases by tag', (_, text) => {
  const { libraries } = (parse(text) as Controller).unclassified.globalLibraries;
  expect(libraries.map(({ retriever }) => retriever.modernSCM)).toEqual([
    {
      libraryPath: 'jenkins/',
      scm: { git: { remote: expect.any(String), traits: ['gitBranchDiscovery', 'gitTagDiscovery'] } },
    },
  ]);
});

/** What Configuration as Code says of libraries. */
interface Controller {
  readonly unclassified: {
    readonly globalLibraries: {
      readonly libraries: readonly { readonly retriever: { readonly modernSCM: unknown } }[];
    };
  };
}

/** What is wrong with what an entry gives; what it leaves out may stand elsewhere. */
function mistakes(entry: ConfigEntry) {
  const fields = allInputs(specOf(entry.step)!);
  const missing = Object.keys(fields).filter((key) => fields[key]!.presence === 'required');
  return resolveInputs(specOf(entry.step)!, entry.id, {
    explicit: {},
    environment: {},
    entry,
  }).problems.filter(({ input, value }) => value !== undefined || !missing.includes(input));
}
