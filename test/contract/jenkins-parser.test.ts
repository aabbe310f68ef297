import { globSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { needEngine } from '../jenkins/jars.ts';
import { parseProblems } from '../jenkins/parse.ts';
import { temporary } from '../support/temporary.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Later Groovy, which editors and linters take and Jenkins does not. */
const LATER = {
  'elvis assignment': 'def a = null; a ?= 1',
  '!in': 'if (1 !in [2]) {}',
  '!instanceof': 'if (1 !instanceof String) {}',
  'a lambda': 'def f = (x) -> x',
  'an array initialiser': 'def a = new int[]{1}',
  'do while': 'do { echo 1 } while (false)',
  'safe index': 'def a = null; a?[0]',
  'a method reference': "def f = 'a'::toUpperCase",
  'try with resources': 'try (def r = open()) { }',
};

test('every pipeline file of this project is Groovy of Jenkins', async ({ skip }) => {
  const engine = await needEngine({ skip });
  const files = globSync(['jenkins/**/*.groovy', '{jenkins,examples}/**/*Jenkinsfile*'], { cwd: ROOT });
  expect(files.filter((file) => file.startsWith('jenkins/vars/')).length).toBeGreaterThan(9);
  expect(files.filter((file) => file.startsWith('jenkins/src/')).length).toBeGreaterThan(5);
  expect(files.filter((file) => file.startsWith('jenkins/examples/')).length).toBeGreaterThan(2);
  expect(
    parseProblems(
      engine,
      files.map((file) => join(ROOT, file)),
    ),
  ).toEqual({});
});

test('later Groovy is refused, each construct of it', async ({ skip }) => {
  const engine = await needEngine({ skip });
  const folder = temporary('groovy');
  const paths = Object.entries(LATER).map(([name, text]) => {
    const path = join(folder, `${name}.groovy`);
    writeFileSync(path, text);
    return path;
  });
  expect(Object.keys(parseProblems(engine, paths))).toEqual(paths);
});
