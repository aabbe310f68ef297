import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { type Engine, needEngine } from './jars.ts';
import { play } from './toy-world.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const libraries = { greetings: join(FIXTURES, 'library'), empty: join(FIXTURES, 'empty-library') };

let engine: Engine;
beforeEach(async ({ skip }) => {
  engine = await needEngine({ skip });
});

const GREETING = "def g = greet(name: 'a')\necho g.text\nshout.loud 'b'";
const GREETED = [
  'sh echo hello\n',
  '{ stage greet',
  ...['get env.X', 'get params.X', 'get currentBuild.result', 'echo hello a null null null', '} stage'],
  ...['echo voice', 'sh a', 'echo A', 'sh b'],
];

test.each([
  ["@Library('greetings@main') _", []],
  ["@Library(['greetings@main']) _", []],
  ["@Library('greetings') import org.example.Voice", []],
  ['', ['greetings']],
  ["library 'greetings@main'", []],
])('%s loads a library', async (line, implicit) => {
  for (const start of [{ sandbox: false }, { sandbox: true }, { sandbox: true, trusted: ['greetings'] }]) {
    const { asked, thrown } = await play(engine, `${line}\n${GREETING}`, { ...start, libraries, implicit });
    expect(thrown).toBeNull();
    expect(asked).toEqual(GREETED);
  }
});

test('the step library is told where a checkout lies', async () => {
  const script = `library identifier: 'greetings@main',
      retriever: modernSCM(libraryPath: 'jenkins/', scm: [$class: 'GitSCMSource', remote: 'r', traits: [gitBranchDiscovery()]])
    ${GREETING}`;
  const answers = { library: { value: libraries.greetings } };
  const { asked, thrown } = await play(engine, script, {}, answers, ['library']);
  expect(thrown).toBeNull();
  expect(asked[0]).toBe(
    'library greetings@main {"$symbol":"modernSCM","libraryPath":"jenkins/","scm":{"$class":"GitSCMSource","remote":"r","traits":[{"$symbol":"gitBranchDiscovery"}]}}',
  );
  expect(asked.slice(1)).toEqual(GREETED);
});

test('a folder that is no library, and a library that is nowhere, are refused', async () => {
  const { thrown } = await play(engine, "@Library('empty') _\necho 'x'", { libraries });
  const reason = 'Library empty expected to contain at least one of src or vars directories';
  expect(thrown?.message).toContain(reason);
  const step = await play(engine, "library 'empty@main'", { libraries });
  expect(step.thrown).toEqual({ className: 'hudson.AbortException', message: reason });
  const nowhere = await play(engine, "@Library('nowhere') _\necho 'x'", { libraries });
  expect(nowhere.thrown?.message).toContain('Could not find any definition of libraries [nowhere]');
});

test('a trusted library may do what one of a folder may not', async () => {
  const start = { libraries, implicit: ['greetings'], sandbox: true };
  const trusted = await play(engine, 'echo reach()', { ...start, trusted: ['greetings'] });
  expect(trusted.asked).toEqual(['echo reached']);
  expect((await play(engine, 'echo reach()', start)).thrown?.message).toBe(
    'Scripts not permitted to use staticMethod java.lang.System getProperty java.lang.String',
  );
});

test('a resource that is not there is said', async () => {
  const { thrown } = await play(engine, "libraryResource 'no.sh'", { libraries, implicit: ['greetings'] });
  expect(thrown).toEqual({
    className: 'hudson.AbortException',
    message: 'No such library resource no.sh could be found.',
  });
});

test('every variable of our library passes the transform and its fields the sandbox', async () => {
  const folder = join(import.meta.dirname, '../../jenkins');
  const names = readdirSync(join(folder, 'vars')).flatMap((name) => /^(.+)\.groovy$/.exec(name)?.[1] ?? []);
  expect(names).toContain('mlopsGateModel');
  const start = { libraries: { own: folder }, implicit: ['own'], sandbox: true };
  const { asked, thrown } = await play(engine, `[${names.join(', ')}]\necho 'ok'`, start);
  expect(thrown).toBeNull();
  expect(asked).toEqual(['echo ok']);
});
