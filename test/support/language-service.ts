import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { validate as Validate } from '@actions/languageservice';
import { rolldown } from 'rolldown';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { cached, shortHash } from './cache.ts';
import { readAction } from './runner.ts';
import { THIRD_PARTY } from './third-party.ts';

const ROOT = join(import.meta.dirname, '../..');
const FIRST_PARTY = 'mlops-actions/mlops-actions';

type Config = NonNullable<Parameters<typeof Validate>[1]>;
type Provider = NonNullable<Config['actionsMetadataProvider']>;
type Metadata = Awaited<ReturnType<Provider['fetchActionMetadata']>>;

/** What GitHub's own language service says about a workflow or an action.yml; warnings count. */
export async function diagnose(path: string, text = readFileSync(path, 'utf8')): Promise<readonly string[]> {
  const { validate } = await service();
  const document = TextDocument.create(pathToFileURL(path).href, 'yaml', 1, text);
  const found = await validate(document, { actionsMetadataProvider: { fetchActionMetadata } });
  return found.map(({ range, message }) => `${relative(ROOT, path)}:${range.start.line + 1}: ${message}`);
}

/** Plain Node refuses its JSON imports without attributes, so it is bundled, once for each version. */
async function service(): Promise<{ validate: typeof Validate }> {
  const { version } = JSON.parse(
    readFileSync(join(ROOT, 'node_modules/@actions/languageservice/package.json'), 'utf8'),
  ) as { version: string };
  const folder = await cached(
    `language-service-${shortHash(version, readFileSync(import.meta.filename))}`,
    bundleInto,
  );
  return (await import(pathToFileURL(join(folder, 'service.mjs')).href)) as { validate: typeof Validate };
}

async function bundleInto(folder: string): Promise<void> {
  const bundle = await rolldown({
    cwd: ROOT,
    input: { service: '@actions/languageservice' },
    platform: 'node',
    logLevel: 'silent',
  });
  await bundle.write({ dir: folder, entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' });
  await bundle.close();
}

/** `with:` is held against our own action.yml, and against the names that other actions know. */
const fetchActionMetadata: Provider['fetchActionMetadata'] = async ({ owner, name, path }) => {
  if (`${owner}/${name}` === FIRST_PARTY) return metadataOf(readAction(join(ROOT, path ?? '', 'action.yml')));
  const known = THIRD_PARTY[[owner, name, path].filter(Boolean).join('/')];
  return (
    known && { name, description: name, inputs: described(known.inputs), outputs: described(known.outputs) }
  );
};

const metadataOf = (action: ReturnType<typeof readAction>): Metadata => ({
  name: action.name,
  description: action.description,
  inputs: action.inputs,
  outputs: action.outputs,
});

const described = (names: readonly string[]): Record<string, { description: string }> =>
  Object.fromEntries(names.map((name) => [name, { description: name }]));
