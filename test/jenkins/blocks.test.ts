import { beforeEach, expect, test } from 'vitest';
import { type Engine, needEngine } from './jars.ts';
import { play } from './toy-world.ts';

let engine: Engine;
beforeEach(async ({ skip }) => {
  engine = await needEngine({ skip });
});

test('a block step is asked before and after its body, and answers the value of the body', async () => {
  const { asked } = await play(engine, "def x = stage('a') { node('x') { echo 'in'; 'out' } }\necho x");
  expect(asked).toEqual(['{ stage a', '{ node x', 'echo in', '} node', '} stage', 'echo out']);
});

test('what a body throws passes every block, unless one swallows it', async () => {
  const { asked, thrown } = await play(engine, "catchError { stage('a') { error 'no' } }\necho 'on'");
  expect(asked).toEqual(['{ catchError', '{ stage a', 'error no', '} stage', '} catchError', 'echo on']);
  expect(thrown).toBeNull();
  const own =
    "class Own extends Exception { Own(String m) { super(m) } }\nstage('a') { throw new Own('mine') }";
  expect((await play(engine, own)).thrown).toEqual({ className: 'Own', message: 'mine' });
});

test('retry runs its body until it succeeds or its count is reached', async () => {
  const twice = 'int n = 0; def x = retry(3) { n++; if (n < 2) error \'no\'; n }\necho "$x"';
  expect((await play(engine, twice)).asked).toEqual([
    ...['{ retry 3', 'error no', 'echo ERROR: no\nRetrying', '} retry', 'echo 2'],
  ]);
  const never = await play(engine, "retry(2) { error 'no' }");
  expect(never.asked.filter((line) => line === 'error no')).toHaveLength(2);
  expect(never.thrown?.message).toBe('no');
});

test('a stopped build is not retried', async () => {
  const raise = { className: 'org.jenkinsci.plugins.workflow.steps.FlowInterruptedException', message: null };
  const { asked, thrown } = await play(engine, "retry(3) { sh 'x' }", {}, { sh: { raise } });
  expect(asked).toEqual(['{ retry 3', 'sh x', '} retry']);
  expect(thrown).toEqual(raise);
});

test('all branches run before the first exception is thrown; with failFast none after it', async () => {
  const branches = "a: { sh '1' }, b: { error 'no' }, c: { sh '3' }";
  const all = await play(engine, `parallel(${branches})`);
  expect(all.asked.filter((line) => !/[{}]/.test(line))).toEqual(['sh 1', 'error no', 'sh 3']);
  expect(all.asked[0]).toBe('{ parallel a');
  expect(all.thrown?.message).toBe('no');
  const fast = await play(engine, `parallel(${branches}, failFast: true)`);
  expect(fast.asked).not.toContain('sh 3');
});

test('waitUntil and script run their bodies', async () => {
  const { asked } = await play(engine, "int n = 0; waitUntil { n++; sh 'x'; n > 1 }\nscript { echo 'ok' }");
  expect(asked).toEqual(['{ waitUntil', 'sh x', 'sh x', '} waitUntil', 'echo ok']);
});
