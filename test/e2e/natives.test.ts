import {
  appendFileSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import pins from '../../src/adapters/natives/pins.json' with { type: 'json' };
import { needFlights } from '../support/cli.ts';
import { fakeRegistry } from '../support/fake-registry.ts';
import { flightsWorkspace, withoutTraining } from '../support/flights-workspace.ts';
import { run } from '../support/parts.ts';
import { runAction } from '../support/runner.ts';
import { temporary } from '../support/temporary.ts';

/** Nobody listens there. */
const UNREACHABLE = {
  npm_config_registry: 'http://127.0.0.1:9',
  npm_config_fetch_retries: '0',
  npm_config_offline: 'false',
};

const act = (
  workspace: string,
  action: string,
  toolCache: string,
  inputs: Readonly<Record<string, string>> = {},
  env = {},
) => runAction({ product: inject('product'), action, with: inputs, workspace, toolCache, env });

function tinyTable(): string {
  const workspace = temporary('natives');
  writeFileSync(join(workspace, 'a.csv'), 'x\n1\n2\n3\n');
  return workspace;
}
const DRIFT = { reference: 'a.csv', current: 'a.csv' };

describe('native modules', () => {
  /** A tool cache that the first test has filled from the registry in force. */
  const filled = temporary('natives');
  let first: Awaited<ReturnType<typeof act>>;
  beforeAll(async () => {
    first = await act(tinyTable(), 'actions/detect-drift', filled, DRIFT);
  });

  test('are fetched from the registry in force into an empty tool cache, node_modules absent', () => {
    expect(existsSync(join(inject('product'), 'node_modules'))).toBe(false);
    expect(first.code, first.log).toBe(0);
    expect(first.log).toContain('fetching @duckdb/node-bindings');
    const { version } = pins.duckdb['linux-x64'];
    const files = globSync('mlops-natives/**/*.{node,so,dylib,dll}', { cwd: filled });
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(file).toContain(`mlops-natives/duckdb/${version}/`);
  });

  test('are fetched once, whichever it is: both of them for a model', async (context) => {
    const flights = needFlights(context);
    const workspace = flightsWorkspace(flights, withoutTraining);
    cpSync(flights.models.good, join(workspace, 'given.onnx'));
    const run = await act(workspace, 'actions/train-evaluate', filled);
    expect(run.code, run.log).toBe(0);
    expect(run.log).toContain('fetching onnxruntime-node');
    expect(run.log).not.toContain('fetching @duckdb');
  });

  test('lie in a cache that was seeded: no network is needed', async () => {
    const run = await act(tinyTable(), 'actions/detect-drift', filled, DRIFT, UNREACHABLE);
    expect(run.code, run.log).toBe(0);
    expect(run.log).not.toContain('fetching');
  });

  test('that were changed in the cache are never loaded, and fetched again', async () => {
    const tampered = temporary('natives');
    cpSync(filled, tampered, { recursive: true });
    const [library] = globSync('mlops-natives/duckdb/**/*.{so,dylib,dll}', { cwd: tampered });
    appendFileSync(join(tampered, library!), 'x');
    const cut = await act(tinyTable(), 'actions/detect-drift', tampered, DRIFT, UNREACHABLE);
    expect(cut.code, cut.log).toBe(2);
    expect(cut.outputs.reason).toContain('could not be fetched');
    const healed = await act(tinyTable(), 'actions/detect-drift', tampered, DRIFT);
    expect(healed.code, healed.log).toBe(0);
    expect(healed.log).toMatch(/sha256 .* not the pinned .* is damaged and is fetched again/);
    const again = await act(tinyTable(), 'actions/detect-drift', tampered, DRIFT, UNREACHABLE);
    expect(again.code, again.log).toBe(0);
  });

  test('need neither npm nor any other program', async () => {
    const toolCache = temporary('natives');
    const run = await act(tinyTable(), 'actions/detect-drift', toolCache, DRIFT, { PATH: '/nowhere' });
    expect(run.code, run.log).toBe(0);
  });

  test('go where this user may write when the tool cache cannot be written', async () => {
    const own = temporary('natives');
    const run = await act(tinyTable(), 'actions/detect-drift', '/dev/null/cache', DRIFT, {
      XDG_CACHE_HOME: own,
    });
    expect(run.code, run.log).toBe(0);
    expect(run.log).toContain(`the tool cache /dev/null/cache cannot be written; using ${own}/mlops-actions`);
  });

  test('that a registry serves changed are refused, and not kept', async () => {
    const { version } = pins.duckdb['linux-x64'];
    const registry = await fakeRegistry(version, changedTarball(version));
    const toolCache = temporary('natives');
    const run = await act(tinyTable(), 'actions/detect-drift', toolCache, {
      ...DRIFT,
      'npm-registry': registry.url,
    });
    await registry.close();
    expect(run.code, run.log).toBe(2);
    expect(run.outputs.reason).toContain('not the pinned');
    expect(registry.asked.length).toBeGreaterThan(0);
    expect(globSync('**/*.{node,so,dylib,dll,tgz}', { cwd: toolCache })).toEqual([]);
  });

  test('that cannot be fetched: ERROR, saying which registry to check', async () => {
    const toolCache = temporary('natives');
    const run = await act(tinyTable(), 'actions/detect-drift', toolCache, DRIFT, UNREACHABLE);
    expect(run.code, run.log).toBe(2);
    expect(run.problems).toEqual([]);
    expect(run.outputs.reason).toContain('npm-registry');
    expect(globSync('**/*.tgz', { cwd: toolCache })).toEqual([]);
  });
});

test('a gate on metrics files, and a report, never touch the tool cache', async () => {
  const workspace = temporary('natives');
  writeFileSync(join(workspace, 'metrics.json'), '{"accuracy": 0.91}');
  const toolCache = join(temporary('natives'), 'absent');
  const gate = await act(
    workspace,
    'actions/gate-model',
    toolCache,
    { candidate: 'metrics.json', rules: 'accuracy >= 0.9' },
    UNREACHABLE,
  );
  expect([gate.code, gate.outputs.verdict], gate.log).toEqual([0, 'pass']);
  const report = await act(workspace, 'actions/report', toolCache, {}, UNREACHABLE);
  expect(report.code, report.log).toBe(0);
  expect(existsSync(toolCache)).toBe(false);
});

/** A package as npm makes it, with another library inside. */
function changedTarball(version: string): Uint8Array {
  const folder = temporary('natives');
  mkdirSync(join(folder, 'package'));
  writeFileSync(
    join(folder, 'package/package.json'),
    JSON.stringify({ name: '@duckdb/node-bindings-linux-x64', version }),
  );
  writeFileSync(join(folder, 'package/duckdb.node'), 'not what was pinned');
  const { code, stderr } = run('tar', ['-czf', 'changed.tgz', 'package'], { cwd: folder });
  if (code !== 0) throw new Error(stderr);
  return readFileSync(join(folder, 'changed.tgz'));
}
