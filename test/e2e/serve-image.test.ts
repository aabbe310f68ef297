import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MODEL_LABEL } from '../../src/foundation/images/image-labels.ts';
import { evidenceOf, mlops, needFlights } from '../support/cli.ts';
import { clear, freePort } from '../support/deploy-world.ts';
import { docker, needEngine } from '../support/docker.ts';
import { EXAMPLE } from '../support/flights.ts';
import { deliveryWorkspace, withoutTraining } from '../support/flights-workspace.ts';
import { importProxy } from '../support/images.ts';
import { need } from '../support/parts.ts';
import { importPython } from '../support/python-image.ts';
import { startRegistry } from '../support/registry.ts';

const SERVED = ['Dockerfile', '.dockerignore', 'serve.py', 'requirements-serve.txt'];
const STEPS = ['train-evaluate', 'gate-model', 'register-model', 'build-image', 'deploy'];
const SERVICE = 'flight-delay';
const OWN_TESTS = /^ {2}run-tests:\n(?: {4}.*\n)+/m;

test('the flights example at level 2: what the gate judged is registered, built, deployed, and answers', async (context) => {
  const engine = needEngine(context);
  const program = need('docker-registry', context);
  const flights = needFlights(context);
  const env = {
    DOCKER_HOST: engine.host,
    PATH: engine.path,
    MLOPS_INPUT_DEPLOY_PROXY_IMAGE: await importProxy(engine),
    MLOPS_INPUT_BUILD_IMAGE_BUILD_ARGS: `BASE_IMAGE: ${await importPython(engine, context)}`,
  };
  const registry = await startRegistry(program);
  const port = await freePort();
  const workspace = deliveryWorkspace(flights, (config) =>
    withoutTraining(config.replace(OWN_TESTS, ''))
      .replaceAll('127.0.0.1:5001', registry.host)
      .replace(/^( {2}dev:\n(?: {4}.*\n)*? {4}port: )\d+$/m, `$1${port}`),
  );
  for (const name of SERVED) cpSync(join(EXAMPLE, name), join(workspace, name));
  cpSync(flights.models.good, join(workspace, 'given.onnx'));
  try {
    const { code, log } = await mlops(workspace, ['run', '--steps', STEPS.join(',')], env);
    expect(code, log).toBe(0);

    const model = evidenceOf(workspace, 'gate-model').subjects.find(({ role }) => role === 'model')!.digest;
    const health = await fetch(`http://127.0.0.1:${port}/health`);
    expect(await health.json()).toEqual({ status: 'ok', model_digest: model });
    const golden = JSON.parse(readFileSync(join(EXAMPLE, 'golden-request.json'), 'utf8')) as {
      body: unknown;
    };
    const answer = await fetch(`http://127.0.0.1:${port}/predict`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(golden.body),
    });
    expect(await answer.json()).toMatchObject({ late: false, model_digest: model });

    const image = evidenceOf(workspace, 'build-image').products.find(({ role }) => role === 'image')!.name;
    const inspected = JSON.parse(docker(engine, 'image', 'inspect', image)) as readonly [
      { readonly Config: { readonly User: string; readonly Labels: Readonly<Record<string, string>> } },
    ];
    expect(inspected[0].Config.Labels[MODEL_LABEL]).toBe(model);
    expect(inspected[0].Config.User).toBe('10001:10001');
    expect(docker(engine, 'run', '--rm', image, 'ls', '-A', '/app').split('\n').sort()).toEqual([
      'model',
      'requirements-serve.txt',
      'serve.py',
    ]);

    // The same again, judged against the model that the alias names now: a new version of it, nothing to deploy.
    const again = await mlops(workspace, ['run', '--steps', 'gate-model,register-model,deploy'], env);
    expect(again.code, again.log).toBe(0);
    expect(evidenceOf(workspace, 'gate-model').facts).toMatchObject({ baseline: { state: 'found' } });
    expect(evidenceOf(workspace, 'deploy').facts).toMatchObject({ ended: { outcome: 'unchanged' } });
    const listed = await mlops(workspace, ['registry', 'list', `oci://${registry.host}/models/flight-delay`]);
    expect(listed.stdout).toMatch(/^v2 +champion +flight-delay sha256:.*\nv1 /);
    const status = await mlops(workspace, ['deploy', 'status', 'dev'], env);
    expect(status.stdout).toContain(image);
  } finally {
    clear(engine, SERVICE);
    await registry.stop();
  }
}, 1_200_000);
