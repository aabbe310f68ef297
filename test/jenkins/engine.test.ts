import { beforeEach, expect, test } from 'vitest';
import { type Engine, needEngine } from './jars.ts';
import { play } from './toy-world.ts';

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

/** What pipelines may do between two steps; each says `ok` when it came out right. */
const FINE = {
  each: `def all = []; [1, 2].each { sh 'x'; all << it }; if (all == [1, 2]) echo 'ok'`,
  'each over a map': `def all = [:]; [a: 1, b: 2].each { k, v -> sh k; all[k] = v }; if (all == [a: 1, b: 2]) echo 'ok'`,
  eachWithIndex: `def all = []; ['a', 'b'].eachWithIndex { x, i -> sh x; all << i }; if (all == [0, 1]) echo 'ok'`,
  collect: `if ([1, 2].collect { sh 'x'; it + 1 } == [2, 3]) echo 'ok'`,
  collectEntries: `if ([1, 2].collectEntries { sh 'x'; [(it): it] } == [1: 1, 2: 2]) echo 'ok'`,
  'find, findAll': `if ([1, 2].findAll { sh 'x'; it > 1 } == [2] && [1, 2].find { it > 1 } == 2) echo 'ok'`,
  'any, every': `if ([1, 2].any { sh 'x'; it > 1 } && ![1, 2].every { it > 1 }) echo 'ok'`,
  inject: `if ([1, 2].inject(3) { a, b -> sh 'x'; a + b } == 6) echo 'ok'`,
  'max, sum, groupBy': `if ([1, 2].max { it } == 2 && [1, 2].sum { it } == 3 && [1, 2].groupBy { it % 2 } == [1: [1], 0: [2]]) echo 'ok'`,
  'times, with': `def n = 0; 3.times { sh 'x'; n++ }; if ([a: n].with { it.a } == 3) echo 'ok'`,
  'for over a list': `def all = []; for (x in ['a', 'b']) { sh x; all << x }; if (all == ['a', 'b']) echo 'ok'`,
  while: `int n = 0; while (n < 2) { sh 'x'; n++ }; if (n == 2) echo 'ok'`,
  'switch, elvis, ternary': `switch (sh('b')) { case 'a': echo 'no'; break; case 'b': echo(null ?: 'ok') }`,
  finally: `try { sh 'x' } finally { echo 'ok' }`,
  'a map as arguments': `def give(Map m) { sh m.x; m.x }; if (give(x: 'y') == 'y') echo 'ok'`,
  'a text with parts': `def x = 'o'; sh "\${x}"; echo "\${x}k"`,
  'a variable of the script': `x = 1; sh 'x'; x++; sh 'y'; if (x == 2) echo 'ok'`,
  'one object under two names': `def a = []; def b = a; sh 'x'; b << 1; if (a == [1]) echo 'ok'`,
  'a closure in a map, a curried one': `def m = [f: { a, b -> sh a; b }]; def f = { a, b -> sh a; b }.curry('x'); if (m.f('x', 1) + f(1) == 2) echo 'ok'`,
  recursion: `int sum(int n) { sh 'x'; n > 0 ? n + sum(n - 1) : 0 }; if (sum(3) == 6) echo 'ok'`,
  'an object of a class of the script': `class A { String n; String go(s) { s.sh n; n } }; if (new A(n: 'x').go(this) == 'x') echo 'ok'`,
  'an exception that was caught': `Exception kept = null; try { error 'no' } catch (Exception e) { kept = e }; sh 'x'; if (kept.message == 'no') echo 'ok'`,
  'a plugin that is not there': `try { publishHTML(target: [:]) } catch (NoSuchMethodError absent) { sh 'x'; echo 'ok' }`,
  'output and sleep within a body': `stage('a') { println 'x'; sleep 5; print 'y' }; println 'ok'`,
  '@NonCPS without a step': `@NonCPS def sorted(List l) { l.sort { a, b -> a <=> b } }; def l = sorted([2, 1]); sh 'x'; if (l == [1, 2]) echo 'ok'`,
  'JSON, copied': `@NonCPS def copy(o) { o instanceof Map ? o.collectEntries { k, v -> [(k): copy(v)] } : o }
    @NonCPS def parse(String t) { copy(new groovy.json.JsonSlurper().parseText(t)) }
    def m = parse('{"a": {"b": 1}}'); sh 'x'; if (m.a.b == 1) echo 'ok'`,
};

test.each(Object.entries(FINE))('%s may run over a step', async (_, script) => {
  const { asked, thrown } = await play(engine, script);
  expect(thrown).toBeNull();
  expect(asked.at(-1)).toBe('echo ok');
});

test('a step without its plugin is unknown', async () => {
  const { thrown } = await play(engine, "readJSON text: '{}'");
  expect(thrown).toEqual({
    className: 'java.lang.NoSuchMethodError',
    message: expect.stringMatching(
      /^No such DSL method 'readJSON' found among steps \[catchError, .*, withEnv\]$/,
    ),
  });
});

test('arguments without names are one', async () => {
  const { thrown } = await play(engine, "sh('a', 'b')");
  expect(thrown).toEqual({
    className: 'java.lang.IllegalArgumentException',
    message: 'Expected named arguments but got [a, b]',
  });
});

test('an exception of the world comes as its class, and leaves as it came', async () => {
  const caught = "try { error 'no' } catch (hudson.AbortException e) { echo e.message }";
  expect((await play(engine, caught)).asked.at(-1)).toBe('echo no');
  expect((await play(engine, "error 'no'")).thrown).toEqual({
    className: 'hudson.AbortException',
    message: 'no',
  });
  const interrupted = `import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException
    try { sh 'x' } catch (FlowInterruptedException e) { echo "\${e.message}"; throw e }`;
  const raise = { className: 'org.jenkinsci.plugins.workflow.steps.FlowInterruptedException', message: null };
  expect(await play(engine, interrupted, {}, { sh: { raise } })).toEqual({
    asked: ['sh x', 'echo null'],
    thrown: raise,
  });
});

test('the build and its variables are asked for by name', async () => {
  const answers = {
    X: { value: 'x' },
    previousBuild: { value: { result: 'FAILURE', buildVariables: { V: 'pass' } } },
    buildCauses: { value: [{ _class: 'hudson.model.Cause$UserIdCause', shortDescription: 'by “a”' }] },
  };
  const script = `env.Y = 1
    currentBuild.description = 'd'
    echo "\${env.X} \${X} \${params.X} \${currentBuild.previousBuild?.buildVariables?.V}"
    def before = currentBuild.previousBuild
    sh before.result
    echo currentBuild.getBuildCauses().toString()`;
  expect(await play(engine, script, {}, answers)).toEqual({
    asked: [
      'set env.Y',
      'set currentBuild.description',
      ...['get env.X', 'get env.X', 'get params.X', 'get currentBuild.previousBuild', 'echo x x x pass'],
      ...['get currentBuild.previousBuild', 'sh FAILURE'],
      'get currentBuild.buildCauses',
      'echo [{"_class":"hudson.model.Cause$UserIdCause","shortDescription":"by \\u201ca\\u201d"}]',
    ],
    thrown: null,
  });
});

// Groovy writes the members of a text with parts itself: a list is none of JSON there.
test('causes within a text are no JSON', async () => {
  const answers = { buildCauses: { value: [{ a: 'b' }] } };
  const { asked } = await play(engine, `echo "\${currentBuild.buildCauses}"`, {}, answers);
  expect(asked.at(-1)).toBe('echo [[a:b]]');
});
