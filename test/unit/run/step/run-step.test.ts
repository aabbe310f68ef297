import { describe, expect, test } from 'vitest';
import { EVIDENCE_SCHEMA } from '../../../../src/foundation/evidence/evidence.ts';
import { verifyDecision, verifyInputs } from '../../../../src/foundation/evidence/verify.ts';
import { PORT_NAMES, type PortName, type Ports } from '../../../../src/foundation/ports/ports.ts';
import { InputErrors, type InputProblem, refuse } from '../../../../src/foundation/problems/errors.ts';
import { readEvidence } from '../../../../src/foundation/run-folder/read-evidence.ts';
import { NO_CONFIG } from '../../../../src/run/mlops-yml/config.ts';
import { askStep } from '../../../support/ask-step.ts';
import { memoryFiles, memoryHost, memoryPorts } from '../../../support/memory.ts';
import { bakeStep } from '../bread.ts';

const EVIDENCE = 'mlops-out/evidence/bake.json';
const JUNIT = 'mlops-out/junit/TEST-bake.xml';
const MARKER = 'mlops-out/.mlops-actions';

interface Case {
  readonly explicit?: Readonly<Record<string, string>>;
  readonly look?: Parameters<typeof bakeStep>[0];
  readonly id?: string;
  readonly problems?: readonly InputProblem[];
  readonly signal?: AbortSignal;
  readonly before?: Readonly<Record<string, string>>;
  /** A file that the disk has no room for. */
  readonly full?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

async function bake({
  explicit = {},
  look,
  id = 'bake',
  problems = [],
  signal,
  before = {},
  full,
  environment = {},
}: Case) {
  const files = memoryFiles(before);
  const write: typeof files.write = async (path, content) =>
    path === full
      ? refuse(path, 'cannot be written: the disk is full', 'free some space')
      : files.write(path, content);
  const host = memoryHost(environment);
  const request = {
    id,
    config: NO_CONFIG,
    sources: { explicit: { flour: 'good', ...explicit }, environment },
    problems,
  };
  const run = await askStep(
    bakeStep(look),
    request,
    memoryPorts({ ...files, write }, host),
    signal ?? new AbortController().signal,
  );
  return { run, told: host.told, files: files.contents };
}

const broken = async (): Promise<never> => {
  throw new TypeError('cannot read properties of undefined');
};
const refused = async (): Promise<never> => {
  throw new InputErrors([
    {
      input: 'flour',
      value: 'good',
      message: 'is gone',
      remedy: 'buy some',
      at: { file: 'mlops.yml', line: 3 },
    },
    { input: 'heat', value: Number.NaN, message: 'is no number', remedy: 'measure it' },
  ]);
};

const OUTCOMES: readonly (readonly [string, Case, string, number])[] = [
  ['PASS', {}, 'pass', 0],
  ['FAIL', { explicit: { flour: 'bad' } }, 'fail', 1],
  ['INCONCLUSIVE', { explicit: { flour: 'little' } }, 'inconclusive', 3],
  ['a tolerated FAIL', { explicit: { flour: 'bad', 'on-fail': 'warn' } }, 'fail', 0],
  [
    'a tolerated INCONCLUSIVE',
    { explicit: { flour: 'little', 'on-inconclusive': 'warn' } },
    'inconclusive',
    0,
  ],
  [
    'an ERROR is never tolerated',
    { look: refused, explicit: { 'on-fail': 'warn', 'on-inconclusive': 'warn' } },
    'error',
    2,
  ],
  ['a missing input', { explicit: { flour: '' } }, 'error', 2],
  ['input of the wrong type', { explicit: { heat: 'hot' } }, 'error', 2],
  [
    'an unreadable mlops.yml',
    { problems: [{ input: 'mlops.yml', message: 'is not readable', remedy: 'correct it' }] },
    'error',
    2,
  ],
  ['a defect of ours', { look: broken }, 'error', 2],
  [
    'facts of another shape',
    { look: async () => ({ facts: {} as { heat: number }, subjects: [], materials: [] }) },
    'error',
    2,
  ],
  [
    'facts that JSON cannot hold',
    { look: async () => ({ facts: { heat: Number.NaN }, subjects: [], materials: [] }) },
    'error',
    2,
  ],
  ['a cancelled run', { signal: AbortSignal.abort() }, 'error', 2],
];

describe.each(OUTCOMES)('%s', (_, given, verdict, exitCode) => {
  test(`is ${verdict}, exit code ${exitCode}, with evidence that can be read and verified`, async () => {
    const { run, files } = await bake(given);
    expect([run.evidence.verdict, run.exitCode]).toEqual([verdict, exitCode]);
    const written = readEvidence(files.get(EVIDENCE)!, EVIDENCE);
    expect(written).toEqual(run.evidence);
    expect(verifyInputs(written).outcome).toBe('same');
  });

  test('has JUnit, a summary, and every output set', async () => {
    const { run, files, told } = await bake(given);
    expect(files.get(JUNIT)).toContain('<testcase');
    expect(told.summaries).toHaveLength(1);
    expect(Object.keys(told.outputs).sort()).toEqual([
      'evidence',
      'failed',
      'junit',
      'loaf',
      'never-set',
      'passed',
      'reason',
      'skipped',
      'verdict',
    ]);
    expect(told.outputs).toMatchObject({
      verdict,
      evidence: EVIDENCE,
      junit: JUNIT,
      reason: run.evidence.reason,
    });
    expect(told.outputs.reason).not.toBe('');
  });

  test('leaves no stack in sight', async () => {
    const { files, told } = await bake(given);
    expect(JSON.stringify([...files, told])).not.toMatch(/\\n\s+at /);
  });
});

test('what did not pass is annotated', async () => {
  const { told } = await bake({ look: refused });
  expect(told.annotations).toEqual([
    {
      level: 'error',
      title: 'flour',
      message: 'flour "good" is gone; buy some',
      at: { file: 'mlops.yml', line: 3 },
    },
    { level: 'error', title: 'heat', message: 'heat NaN is no number; measure it' },
  ]);
});

describe('where evidence cannot be written', () => {
  test.each([
    ['evidence', EVIDENCE],
    ['JUnit', JUNIT],
  ])('%s: ERROR, told by outputs and exit code, and no evidence stays', async (_, full) => {
    const { run, told, files } = await bake({ full });
    expect([run.exitCode, run.tolerated]).toEqual([2, false]);
    expect(told.outputs).toMatchObject({ verdict: 'error', evidence: '', junit: '', failed: '1' });
    expect(told.outputs.reason).toContain('the disk is full');
    expect([...files.keys()]).toEqual([MARKER]);
  });
});

test('annotations name files as seen from where the run started', async () => {
  const { told } = await bake({ look: refused, explicit: { 'working-directory': 'models/bread' } });
  expect(told.annotations[0]!.at!.file).toBe('models/bread/mlops.yml');
});

test('with debug, and only then, the stack of a defect is told', async () => {
  const { told } = await bake({ look: broken, explicit: { debug: 'true' } });
  expect(told.lines.join('\n')).toContain('at ');
  expect((await bake({ look: refused, explicit: { debug: 'true' } })).told.lines).toEqual([]);
});

test('old evidence of the step is gone before the step starts', async () => {
  const old = { [EVIDENCE]: 'old', [JUNIT]: 'old', 'mlops-out/evidence/other.json': 'old' };
  const files = memoryFiles(old);
  const seen: string[] = [];
  const look = async () => {
    seen.push(...files.contents.keys());
    return { facts: { heat: 1 }, subjects: [], materials: [] };
  };
  const request = {
    id: 'bake',
    config: NO_CONFIG,
    sources: { explicit: { flour: 'good' }, environment: {} },
  };
  await askStep(bakeStep(look), request, memoryPorts(files), new AbortController().signal);
  expect(seen).toEqual(['mlops-out/evidence/other.json', MARKER]);
});

test.each(['../../etc/passwd', 'a/b', 'A', ''])('the id %j names no file', async (id) => {
  const { files } = await bake({ id });
  expect([...files.keys()].sort()).toEqual([MARKER, EVIDENCE, JUNIT, 'mlops-out/run.json']);
});

test('equal inputs give equal bytes; what differs from run to run stands in run.json', async () => {
  const [a, b] = [
    await bake({}),
    await bake({ before: { 'mlops-out/run.json': '{"steps":{"validate":{"verdict":"PASS"}}}' } }),
  ];
  expect(a.files.get(EVIDENCE)).toBe(b.files.get(EVIDENCE));
  expect(Object.keys((JSON.parse(b.files.get('mlops-out/run.json')!) as { steps: object }).steps)).toEqual([
    'validate',
    'bake',
  ]);
});

test.each(['{', '[]', 'null', '{"steps":7}'])('a run.json of %s is written anew', async (text) => {
  const { files } = await bake({ before: { 'mlops-out/run.json': text } });
  expect(JSON.parse(files.get('mlops-out/run.json')!)).toMatchObject({
    steps: { bake: { verdict: 'PASS' } },
  });
});

test('a secret stands nowhere', async () => {
  const { files, told } = await bake({ explicit: { token: 'hunter22' } });
  expect(JSON.stringify([...files, told])).not.toContain('hunter22');
});

test('the decision comes out again from what was stored', async () => {
  const { run } = await bake({ look: async () => ({ facts: { heat: 1 / 3 }, subjects: [], materials: [] }) });
  const again = bakeStep().decide({ flour: 'good' } as never, run.evidence.facts);
  expect(verifyDecision(run.evidence, again).outcome).toBe('same');
});

describe('no sink gets a secret', () => {
  const environment = { MILL_TOKEN: 'rye-and-barley' };
  const LEAKS = [
    'rye-and-barley',
    'https://miller:stone@mill.test/flour',
    String.raw`\u0072ye-and-barley`,
    'grind --password stone',
  ];
  const everySink = ({ told, files, run }: Awaited<ReturnType<typeof bake>>) =>
    JSON.stringify([told, [...files], run.outputs]);

  test.each(LEAKS)('not from an input: %s', async (leak) => {
    const baked = await bake({ explicit: { flour: leak }, environment });
    expect(baked.run.evidence.verdict).toBe('pass');
    expect(everySink(baked)).not.toMatch(/rye-and-barley|stone/);
    expect(baked.run.evidence.inputs.flour).toContain('***');
  });

  test.each(LEAKS)('not from what went wrong: %s', async (leak) => {
    const look = () => refuse('flour', `came from ${leak}`, `ask ${leak}`, { value: leak });
    const baked = await bake({ look: async () => look(), environment });
    expect(baked.run.evidence.verdict).toBe('error');
    expect(everySink(baked)).not.toMatch(/rye-and-barley|stone/);
  });

  test('not from facts, and what is stored is decided again the same', async () => {
    const material = {
      role: 'data',
      name: 'https://a:stone@mill.test',
      mediaType: 'text/plain',
      digest: `sha256:${'0'.repeat(64)}`,
    };
    const look = async () => ({ facts: { heat: 1 }, subjects: [], materials: [material] });
    const baked = await bake({ explicit: { flour: 'rye-and-barley' }, look: look as never, environment });
    const { evidence } = baked.run;
    expect(evidence.reason).toBe('the flour is ***');
    expect(everySink(baked)).not.toMatch(/rye-and-barley|stone/);
    expect(verifyInputs(evidence).outcome).toBe('same');
    const again = bakeStep().decide(evidence.inputs as never, evidence.facts as never);
    expect(verifyDecision(evidence, again).outcome).toBe('same');
  });
});

describe('a folder that holds files of somebody else', () => {
  const THEIRS = { 'mlops-out/artifacts/thesis.tex': 'years of work' };

  test('is not touched: ERROR before the step looks', async () => {
    const { run, files } = await bake({ before: THEIRS });
    expect(run.evidence.reason).toBe(
      'evidence-dir "mlops-out" holds files in artifacts/ that mlops did not write; name another folder, or move them away',
    );
    expect(run.exitCode).toBe(2);
    expect(Object.fromEntries(files)).toEqual(THEIRS);
  });

  test.each([
    ['the mark of an earlier run', { [MARKER]: '' }],
    ['the record of its run', { 'mlops-out/run.json': '{}' }],
    ['evidence', { 'mlops-out/evidence/a.json': JSON.stringify({ schema: EVIDENCE_SCHEMA }) }],
  ])('is ours where it holds %s', async (_, mark) => {
    expect((await bake({ before: { ...THEIRS, ...mark } })).run.exitCode).toBe(0);
  });

  test('the working directory itself is refused', async () => {
    const { run } = await bake({ explicit: { 'evidence-dir': '.' } });
    expect(run.evidence.reason).toBe(
      'evidence-dir "." is the working directory itself; name a folder inside it',
    );
  });
});

test('what a killed run left half-written is gone, and nothing else', async () => {
  const uuid = '0b0e7a3c-0f5e-4d4b-9a38-0d9b3c7c1f10';
  const halves = [`${EVIDENCE}.${uuid}.tmp`, `${JUNIT}.${uuid}.tmp`, `mlops-out/run.json.${uuid}.tmp`];
  const other = 'mlops-out/evidence/notes.tmp';
  const { files } = await bake({ before: Object.fromEntries([...halves, other].map((path) => [path, '{'])) });
  expect([...files.keys()].filter((path) => path.endsWith('.tmp'))).toEqual([other]);
});

describe('a step uses no port that it does not list', () => {
  /** A use of each port, as a step makes it. */
  const uses: Readonly<Record<PortName, (ports: Ports) => unknown>> = {
    engine: ({ engine }) => engine(),
    scorers: (ports) => ports.scorers(),
    processes: ({ processes }) => processes.run(['true'], {}),
    environments: ({ environments }) => environments.provide('requirements.txt', never),
    stores: ({ stores }) => stores.open('models'),
    images: ({ images }) => images.open({ registry: 'ghcr.io', repository: 'acme/flights' } as never),
    containers: (ports) => ports.containers(),
    deployer: (ports) => ports.deployer({} as never),
    http: ({ http }) => http.request,
    repository: ({ repository }) => repository.commit(),
  };
  const never = new AbortController().signal;

  /** What a step says that uses a port and lists these. */
  async function reasonOf(port: PortName, needs: readonly PortName[]): Promise<string> {
    const plain = bakeStep();
    const look = async (_: unknown, ports: Ports) => {
      await uses[port](ports);
      return { facts: { heat: 1 }, subjects: [], materials: [] };
    };
    const step = { ...plain, spec: { ...plain.spec, needs }, look };
    const ask = { id: 'bake', config: NO_CONFIG, sources: { explicit: { flour: 'good' }, environment: {} } };
    return (await askStep(step, ask, memoryPorts(), never)).evidence.reason;
  }

  test.each(PORT_NAMES)('%s', async (port) => {
    const others = PORT_NAMES.filter((name) => name !== port);
    expect(await reasonOf(port, others)).toContain(`bake uses the port ${port} without listing it in needs`);
    expect(await reasonOf(port, [port])).not.toContain('without listing');
  });
});
