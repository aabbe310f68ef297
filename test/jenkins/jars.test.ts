import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { temporary } from '../support/temporary.ts';
import { needJars, wrongJars } from './jars.ts';

const POM = readFileSync(join(import.meta.dirname, 'pom.xml'), 'utf8');

const emptyFolder = (): string => {
  const folder = temporary('jars');
  return folder;
};

test('each pinned jar is one of pom.xml, and each of pom.xml is pinned', () => {
  const artifacts = [...POM.matchAll(/<artifactId>([\w-]+)<\/artifactId>\s*<version>([\d.]+)<\/version>/g)]
    .map(([, name, version]) => `${name}-${version}.jar is missing`)
    .filter((said) => !/^(?:jenkins-engine|maven-)/.test(said));
  expect([...wrongJars(emptyFolder())].sort()).toEqual(artifacts.sort());
});

test('a jar of other bytes is told', (context) => {
  const folder = emptyFolder();
  for (const path of needJars(context).split(delimiter))
    copyFileSync(path, join(folder, path.split('/').at(-1)!));
  expect(wrongJars(folder)).toEqual([]);
  writeFileSync(join(folder, 'guava-11.0.1.jar'), 'other');
  expect(wrongJars(folder)).toEqual([
    expect.stringMatching(/^guava-11\.0\.1\.jar is d9298a10[0-9a-f]{56}, not aa7cef9d[0-9a-f]{56}$/),
  ]);
});

test('without jars a test is skipped with the command that fetches them; in CI it fails', async () => {
  const folder = emptyFolder();
  vi.stubEnv('MLOPS_ENGINE_JARS', folder);
  vi.stubEnv('CI', '');
  onTestFinished(() => void vi.unstubAllEnvs());
  vi.resetModules();
  const jars = await import('./jars.ts');
  const skip = vi.fn(() => {
    throw new Error('skipped');
  });
  const command = new RegExp(
    `: mvn -q -f .*pom\\.xml dependency:copy-dependencies -DoutputDirectory=${folder}$`,
  );
  expect(() => jars.needJars({ skip } as never)).toThrow('skipped');
  expect(skip).toHaveBeenCalledWith(expect.stringMatching(command));
  vi.stubEnv('CI', 'true');
  expect(() => jars.needJars({ skip } as never)).toThrow(command);
});
