import { beforeEach, expect, test } from 'vitest';
import { type Engine, needEngine } from './jars.ts';
import { play } from './toy-world.ts';

let engine: Engine;
beforeEach(async ({ skip }) => {
  engine = await needEngine({ skip });
});

const STORED = 'java.io.NotSerializableException';
const LOADING = 'org.codehaus.groovy.control.MultipleCompilationErrorsException';
const REFUSED = 'org.jenkinsci.plugins.scriptsecurity.sandbox.RejectedAccessException';

/** Each defect once: the script, the exception and its reason. */
const DEFECTS: readonly (readonly [string, string, string, RegExp])[] = [
  ['a Matcher held over a step', "def m = 'ab' =~ /a/\nsh 'x'\nm.find()", STORED, /Matcher/],
  [
    'a LazyMap of JsonSlurper held over a step',
    `def m = new groovy.json.JsonSlurper().parseText('{"a": 1}')\nsh 'x'\necho "$m.a"`,
    STORED,
    /LazyMap/,
  ],
  [
    'JsonSlurper on the stack of readFile',
    "def m = new groovy.json.JsonSlurper().parseText(readFile('f'))",
    STORED,
    /JsonSlurper/,
  ],
  ['a Map.Entry held over a step', 'for (e in [a: 1]) { sh e.key }', STORED, /Entry/],
  ['spread', "def a = ['a', 'b']*.toUpperCase()", LOADING, /spread not yet supported for CPS transformation/],
  ['a missing brace', "stage('a') { echo 'x'", LOADING, /expecting '}'/],
  [
    'sort with a closure',
    '[2, 1].sort { a, b -> a <=> b }',
    'engine.Mismatch',
    /expected to call .*sort but wound up catching .*call/,
  ],
  [
    'toSorted with a closure',
    '[2, 1].toSorted { a, b -> a <=> b }',
    'engine.Mismatch',
    /toSorted but wound up catching .*call/,
  ],
  [
    'a step in @NonCPS',
    "@NonCPS def go() { sh 'x' }\ngo()",
    'engine.Mismatch',
    /go but wound up catching sh/,
  ],
  [
    'a method of the pipeline in @NonCPS',
    'def a() { 1 }\n@NonCPS def go() { a() }\ngo()',
    'engine.Mismatch',
    /go but wound up catching .*\ba\b/,
  ],
  [
    'a step that does not exist',
    'mlopsNothing()',
    'java.lang.NoSuchMethodError',
    /No such DSL method 'mlopsNothing'/,
  ],
  [
    'a variable that does not exist',
    'echo nothing',
    'groovy.lang.MissingPropertyException',
    /No such property: nothing/,
  ],
  ['tap of Groovy 2.5', '[a: 1].tap { b = 2 }', 'groovy.lang.MissingMethodException', /tap\(\)/],
];

test.each(DEFECTS)('%s is caught', async (_, script, className, reason) => {
  const { thrown } = await play(engine, script);
  expect(thrown).toEqual({ className, message: expect.stringMatching(reason) });
});

/** Calls outside the whitelist, each with the line that would permit it. */
const REJECTED: readonly (readonly [string, string])[] = [
  ["new File('/etc/passwd')", 'new java.io.File java.lang.String'],
  ["System.getenv('HOME')", 'staticMethod java.lang.System getenv java.lang.String'],
  [
    "'ls'.execute()",
    'staticMethod org.codehaus.groovy.runtime.DefaultGroovyMethods execute java.lang.String',
  ],
  [
    'currentBuild.rawBuild',
    'method org.jenkinsci.plugins.workflow.support.steps.build.RunWrapper getRawBuild',
  ],
  ['new groovy.json.JsonSlurperClassic()', 'new groovy.json.JsonSlurperClassic'],
  ["Class.forName('java.lang.Object')", 'staticMethod java.lang.Class forName java.lang.String'],
];

test.each(REJECTED)('%s is refused in the sandbox', async (call, line) => {
  const refused = { className: REFUSED, message: `Scripts not permitted to use ${line}` };
  expect((await play(engine, call, { sandbox: true })).thrown).toEqual(refused);
  const untransformed = `@NonCPS def go() { ${call} }\ngo()`;
  expect((await play(engine, untransformed, { sandbox: true })).thrown).toEqual(refused);
});

test('steps, env, output, texts and classes of the script need no line of the whitelist', async () => {
  const script = `class Own implements Serializable { String of(String x) { x } }
    @NonCPS String same(String x) { x }
    stage('a') { env.X = "b\${env.Y}"; println 'x'; sh(script: new Own().of('c')) }
    sh same('d')
    try { error 'no' } catch (e) { echo 'caught' }`;
  const { asked, thrown } = await play({ ...engine, whitelist: '/dev/null' }, script, { sandbox: true });
  expect(thrown).toBeNull();
  expect(asked).toEqual([
    ...[
      '{ stage a',
      'get env.Y',
      'set env.X',
      'echo x',
      'sh c',
      '} stage',
      'sh d',
      'error no',
      'echo caught',
    ],
  ]);
});
