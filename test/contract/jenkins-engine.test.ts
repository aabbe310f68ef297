import { beforeEach, expect, test } from 'vitest';
import { type Engine, needEngine } from '../support/jenkins/jars.ts';
import { play } from '../support/jenkins/toy-world.ts';

let engine: Engine;
beforeEach(async ({ skip }) => {
  engine = await needEngine({ skip });
});

test('a script runs from step to step, each through a restart', async () => {
  const { asked, thrown } = await play(
    engine,
    "def x = sh 'ls'\n['eu', 'us'].each { r -> sh \"deploy $r\" }\necho x",
  );
  expect(thrown).toBeNull();
  expect(asked).toEqual(['sh ls', 'sh deploy eu', 'sh deploy us', 'echo ls']);
});

test('a block step is asked before and after its body', async () => {
  const { asked } = await play(engine, "stage('a') { node('x') { echo 'in' } }");
  expect(asked).toEqual(['{ stage a', '{ node x', 'echo in', '} node', '} stage']);
});
