import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { find, missing } from '../../test/support/parts.ts';
import { startRegistryIn, type TestRegistry } from '../../test/support/registry-process.ts';
import { interleave, type Timing, table, type Variant } from '../rounds.ts';
import { madeOnce } from './prepared.ts';

const MLOPS = join(import.meta.dirname, '..', '..', 'dist', 'mlops.js');
const LIMIT = join(import.meta.dirname, 'registry-limit.ts');
const GOAL = 1.2;
const ROUNDS = 3;
const CANDIDATE = 'mlops-out/evidence/train-evaluate.json';
const MODEL = 'mlops-out/artifacts/train-evaluate/model';

interface Place {
  /** Working directory of a run that was evaluated and passed its gate. */
  readonly run: string;
  readonly scratch: string;
  readonly registry: TestRegistry;
  readonly skopeo: string | undefined;
}

/**
 * A model is registered, registered again, and pulled by a gate, whole processes; against hashing its file and one raw
 * request to the same registry. The registry forgets all before each push.
 */
export async function registry(rounds: number, mebibytes: number): Promise<{ text: string; broken: number }> {
  const program = find('docker-registry');
  if (!program) return { text: `Registry: not measured. ${missing('docker-registry')}\n`, broken: 0 };
  const run = madeOnce(`registry-${mebibytes}`, 'registry-model.ts', String(mebibytes));
  const scratch = mkdtempSync(join(tmpdir(), 'bench-registry-'));
  const folder = join(scratch, 'registry');
  mkdirSync(folder);
  const started = await startRegistryIn(folder, program);
  try {
    evaluate(run);
    const place = { run, scratch, registry: started, skopeo: find('skopeo') };
    return tables(place, mebibytes, interleave(variantsOf(place), Math.min(rounds, ROUNDS)));
  } finally {
    await started.stop();
    rmSync(scratch, { recursive: true });
    rmSync(join(run, 'mlops-out'), { recursive: true, force: true });
  }
}

const mlops = (...argv: readonly string[]): readonly string[] => [process.execPath, MLOPS, ...argv];

/** Evaluates the model and gates it, by the build that is measured. */
function evaluate(run: string): void {
  const score = `${process.execPath} score.mjs`;
  const data = ['--evaluation-data', 'rows.csv', '--row-id', 'id', '--label', 'late', '--task', 'binary'];
  for (const [program, ...argv] of [
    mlops('train-evaluate', '--model', 'model.bin', '--score-command', score, ...data),
    mlops('gate-model', '--rules', 'roc_auc >= 0.4'),
  ]) {
    const { status, stderr, stdout } = spawnSync(program!, argv, { cwd: run, encoding: 'utf8' });
    if (status !== 0) throw new Error(`the run could not be made: ${stderr}${stdout}`);
  }
}

/** In the order of a round: each finds what those before it have left. */
function variantsOf({ run, scratch, registry: { host, folder }, skopeo }: Place): readonly Variant[] {
  const forget = (): void => rmSync(join(folder, 'data'), { recursive: true, force: true });
  const name = `${host}/bench/model`;
  const limit = (way: string, file: string, ...more: readonly string[]) => ({
    name: `limit: ${way}`,
    argv: [process.execPath, LIMIT, way, file, ...more],
    cwd: run,
  });
  const register = mlops('register-model', '--registry', `oci://${name}`, '--alias', 'champion');
  const gate = (baseline: string, ...more: readonly string[]) =>
    mlops(
      ...['gate-model', '--candidate', CANDIDATE, '--rules', 'roc_auc >= baseline - 0.1'],
      ...['--evidence-dir', 'mlops-gate', '--baseline', baseline, ...more],
    );
  const { digest } = JSON.parse(readFileSync(join(run, MODEL, 'model.json'), 'utf8')) as { digest: string };
  const copy = (from: string, to: string) => [
    ...[skopeo!, '--insecure-policy', 'copy', '--quiet'],
    ...['--src-tls-verify=false', '--dest-tls-verify=false', from, to],
  ];
  const back = join(scratch, 'back');
  return [
    { ...limit('push', 'model.bin', name), before: forget },
    { name: 'register-model', argv: register, cwd: run, before: forget },
    limit('hash', 'model.bin'),
    { name: 'register-model, again', argv: register, cwd: run },
    limit('pull', join(scratch, 'pulled'), name, digest),
    {
      name: 'gate, registry:champion',
      argv: gate('registry:champion', '--registry', `oci://${name}`),
      cwd: run,
    },
    { name: 'gate, the model is here', argv: gate(MODEL), cwd: run },
    ...(skopeo
      ? [
          {
            name: 'skopeo, pull',
            argv: copy(`docker://${name}:champion`, `oci:${back}:champion`),
            before: () => rmSync(back, { recursive: true, force: true }),
          },
        ]
      : []),
  ];
}

function tables({ skopeo }: Place, mebibytes: number, timings: readonly Timing[]) {
  const part = (title: string, names: readonly string[], bounds: Readonly<Record<string, number>>) =>
    table(
      title,
      names.flatMap((name) => timings.filter((timing) => timing.name === name)),
      bounds,
    );
  const parts = [
    part(`Registry: push of ${mebibytes} MiB, whole processes`, ['limit: push', 'register-model'], {
      'register-model': GOAL,
    }),
    part('Registry: push again', ['limit: hash', 'register-model, again'], { 'register-model, again': GOAL }),
    part(
      'Registry: pull by a gate',
      ['limit: pull', 'gate, registry:champion', 'gate, the model is here', 'skopeo, pull'],
      { 'gate, registry:champion': GOAL },
    ),
  ];
  const absent = skopeo ? '' : `  ${missing('skopeo')}\n`;
  return {
    text: parts.map(({ text }) => text).join('\n') + absent,
    broken: parts.reduce((sum, { broken }) => sum + broken, 0),
  };
}
