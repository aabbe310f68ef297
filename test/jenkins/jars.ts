import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { TestContext } from 'vitest';
import { cached, shortHash, TEST_CACHE } from '../support/cache.ts';
import { need, run } from '../support/parts.ts';

/** The jars of pom.xml by their SHA-256. */
const JARS = {
  'groovy-all-2.4.21.jar': 'de65260cf2070442e99882f2f3d72e7531725c1e6a257446cc0cea525c607bd0',
  'groovy-cps-1.31.jar': 'ecfd4e43d75ca8204e278ff01d27c10d4b0d7b3ee781a18d1c363fc04c5c3e7e',
  'groovy-sandbox-1.19.jar': '606b2fe4bab1fc40f5816d81c9daa31348df7de0e3ad97c3031a786f0fcd12da',
  'guava-11.0.1.jar': 'aa7cef9d2ba0110a2db7be0fb6e679cd71f6a26fc3ba9da7715f41d3300def1d',
} as const;

const POM = join(import.meta.dirname, 'pom.xml');
const SOURCES = join(import.meta.dirname, 'engine');

/** With the whole of Jenkins' list in its place, and MLOPS_ENGINE_CALLS, runs tell which lines belong here. */
const WHITELIST = join(import.meta.dirname, 'fixtures/whitelist.txt');

/** Where the jars are: what .ci/run fetched, else the cache of the tests. */
const FOLDER = process.env.MLOPS_ENGINE_JARS ?? join(TEST_CACHE, 'jenkins-jars');

/** How this project starts its engine for pipelines. */
export interface Engine {
  readonly java: string;
  readonly classPath: string;
  /** Folder of the steps that are pipeline code themselves. */
  readonly preludes: string;
  /** Lines of Jenkins' default whitelist that our scripts need. */
  readonly whitelist: string;
}

/** The command that fetches the jars into `folder`. */
const fetching = (folder: string): string =>
  `mvn -q -f ${POM} dependency:copy-dependencies -DoutputDirectory=${folder}`;

/** Says which jars of a folder are missing or are not the pinned ones. */
export const wrongJars = (folder: string): readonly string[] =>
  Object.entries(JARS).flatMap(([name, sha256]) => {
    const path = join(folder, name);
    if (!existsSync(path)) return [`${name} is missing`];
    const found = createHash('sha256').update(readFileSync(path)).digest('hex');
    return found === sha256 ? [] : [`${name} is ${found}, not ${sha256}`];
  });

/** Class path of the jars; without them the test is skipped by name, with the command that gets them; in CI it fails. */
export function needJars(context: Pick<TestContext, 'skip'>): string {
  const wrong = wrongJars(FOLDER);
  if (wrong.length === 0)
    return Object.keys(JARS)
      .map((name) => join(FOLDER, name))
      .join(delimiter);
  const said = `${wrong.join(', ')}: ${fetching(FOLDER)}`;
  if (process.env.CI === 'true') throw new Error(said);
  return context.skip(said);
}

let compiled: Promise<string> | undefined;

/** The engine, compiled once for each content of its sources. */
export async function needEngine(context: Pick<TestContext, 'skip'>): Promise<Engine> {
  const java = need('java', context);
  const jars = needJars(context);
  compiled ??= classes(java, jars);
  return {
    java,
    classPath: [await compiled, jars].join(delimiter),
    preludes: join(SOURCES, 'prelude'),
    whitelist: process.env.MLOPS_ENGINE_WHITELIST ?? WHITELIST,
  };
}

function classes(java: string, jars: string): Promise<string> {
  const sources = ['.', 'standins'].flatMap((part) =>
    readdirSync(join(SOURCES, part))
      .filter((name) => name.endsWith('.groovy'))
      .sort()
      .map((name) => join(SOURCES, part, name)),
  );
  const hash = shortHash(...Object.values(JARS), ...sources.map((path) => readFileSync(path)));
  return cached(`jenkins-engine-${hash}`, (folder) => compile(java, jars, sources, folder));
}

function compile(java: string, jars: string, sources: readonly string[], folder: string): void {
  const compiler = 'org.codehaus.groovy.tools.FileSystemCompiler';
  const { code, stdout, stderr } = run(java, ['-cp', jars, compiler, '-d', folder, ...sources]);
  if (code !== 0) throw new Error(`the engine does not compile:\n${stdout}${stderr}`);
}
