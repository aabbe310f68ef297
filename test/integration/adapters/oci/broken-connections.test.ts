import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workingFiles } from '../../../../src/adapters/files/files.ts';
import type { ArtifactStore } from '../../../../src/adapters/oci/content/artifact-store.ts';
import { openArtifacts } from '../../../../src/adapters/oci/stores.ts';
import { digestOf } from '../../../../src/foundation/evidence/digest.ts';
import { startCuttingDoor } from '../../../support/cutting-door.ts';
import { startKeepingDoor } from '../../../support/keeping-door.ts';
import { find, need } from '../../../support/parts.ts';
import { startRegistry, type TestRegistry } from '../../../support/registry.ts';
import { temporary } from '../../../support/temporary.ts';

const CONTENT = randomBytes(20_000_000);
const DIGEST = digestOf(CONTENT);

let registry: TestRegistry | undefined;
beforeAll(async () => {
  const program = find('docker-registry');
  if (program) registry = await startRegistry(program);
});
afterAll(() => registry?.stop());

let serial = 0;
/** A folder with a model, and a repository that holds nothing. */
function fresh(context: Parameters<typeof need>[1]) {
  need('docker-registry', context);
  const folder = temporary('broken');
  writeFileSync(join(folder, 'model.onnx'), CONTENT);
  serial += 1;
  const name = `acme/broken-${serial}`;
  const store = (host: string): ArtifactStore =>
    openArtifacts(`oci://${host}/${name}`, undefined, {
      files: workingFiles(folder),
      environment: { DOCKER_CONFIG: folder },
      clock: { now: () => new Date(), sleep: async () => {} },
    });
  return { folder, store, direct: store(registry!.host) };
}

const isWhole = (folder: string): boolean => readFileSync(join(folder, 'back/model.onnx')).equals(CONTENT);

describe.each([
  ['once', [7_000_000]],
  ['at once, and again near its end', [1_000, 7_000_000, 19_000_000]],
])('a connection that breaks %s', (_, cuts) => {
  test('does not keep a push from its end', async (context) => {
    const { folder, store, direct } = fresh(context);
    const door = await startCuttingDoor(registry!.host, 'to the registry', cuts);
    expect(await store(door.host).upload('model.onnx')).toEqual({ digest: DIGEST, size: CONTENT.length });
    await door.stop();
    await direct.download(DIGEST, 'back/model.onnx', CONTENT.length);
    expect(isWhole(folder)).toBe(true);
  });

  test('does not keep a pull from its end', async (context) => {
    const { folder, store, direct } = fresh(context);
    await direct.upload('model.onnx');
    const door = await startCuttingDoor(registry!.host, 'from the registry', cuts);
    await store(door.host).download(DIGEST, 'back/model.onnx', CONTENT.length);
    await door.stop();
    expect(isWhole(folder)).toBe(true);
  });
});

test('a push goes on where the registry says that it stands, and the registry finds its digest right', async (context) => {
  const { folder, store, direct } = fresh(context);
  const kept = 6_000_000;
  const door = await startKeepingDoor(registry!.host, kept);
  await store(door.host).upload('model.onnx');
  await door.stop();
  expect(door.ranges).toEqual([undefined, `${kept}-${CONTENT.length - 1}`]);
  await direct.download(DIGEST, 'back/model.onnx', CONTENT.length);
  expect(isWhole(folder)).toBe(true);
});

test('a push that breaks all the time is told', async (context) => {
  const { store } = fresh(context);
  const cuts = Array.from({ length: 20 }, () => 7_000_000);
  const door = await startCuttingDoor(registry!.host, 'to the registry', cuts);
  await expect(store(door.host).upload('model.onnx')).rejects.toThrow(
    /^oci:\/\/127\.0\.0\.1:\d+\/acme\/broken-\d+ broke the connection .*5 times in a row; retry when the registry/,
  );
  await door.stop();
});
