import { expect, test } from 'vitest';
import { statusOf } from '../../../../src/domain/delivery/status.ts';
import type {
  Clock,
  Deployer,
  FrontSnapshot,
  Lease,
  Slot,
  Version,
  Weights,
} from '../../../../src/foundation/ports/ports.ts';
import type { AnyStep } from '../../../../src/foundation/step/define.ts';
import { deployStep } from '../../../../src/steps/deploy/step.ts';
import { askStep } from '../../../support/ask-step.ts';
import { memoryFiles, memoryHost, memoryPorts } from '../../../support/memory.ts';

const image = (letter: string) => `registry/flights@sha256:${letter.repeat(64)}`;
const [ONE, TWO, ILL] = [image('1'), image('2'), image('3')];

/** A target that knows nothing of containers or proxies: a table of versions, weights, and a journal. */
function toyDeployer() {
  const slots = new Map<Slot, Version>();
  const journal = new Map<string, string>();
  let weights: Weights = {};
  let open = false;
  const serving = () => slots.get(weights.green ? 'green' : 'blue')?.image;
  const snapshot = async (): Promise<FrontSnapshot | null> =>
    open ? { weights: JSON.stringify(weights) } : null;
  const answerOf = (version: Version | undefined) =>
    version && { status: version.image === ILL ? 500 : 200, body: '' };
  const lease: Lease = {
    lost: new AbortController().signal,
    release: async () => {},
    journal: async () => Object.fromEntries(journal),
    record: async (name, text) => void journal.set(name, text),
    snapshot,
    reachesIn: () => ({}),
    prepare: async () => {
      open = true;
    },
    start: async (version) => void slots.set(version.slot, version),
    restart: async () => {},
    route: async (traffic) => {
      weights = traffic.weights;
    },
    isIdle: async () => true,
    retire: async (slot) => void slots.delete(slot),
  };
  const deployer: Deployer = {
    needs: [],
    describe: async () => 'a table',
    labels: async () => ({}),
    pull: async () => {},
    status: async () => ({
      journal: Object.fromEntries(journal),
      reaches: {},
      front: open ? 'running' : undefined,
      locked: false,
    }),
    instance: async (slot) =>
      slots.has(slot) ? { running: true, exitCode: null, restarts: 0, health: null } : undefined,
    inherited: async () => true,
    logs: async () => '',
    probe: async (_, at) =>
      answerOf(at === 'front' ? slots.get(weights.green ? 'green' : 'blue') : slots.get(at.slot)),
    receives: async (slot) => (weights[slot] ?? 0) > 0,
    lock: async () => lease,
  };
  return { deployer, serving, running: () => [...slots.values()].map((version) => version.image).sort() };
}

/** Time passes where somebody waits. */
function waitingClock(): Clock {
  let now = 0;
  return {
    now: () => new Date(now),
    sleep: async (milliseconds) => {
      now += milliseconds;
    },
  };
}

async function deploy({ deployer }: ReturnType<typeof toyDeployer>, more: Readonly<Record<string, string>>) {
  const clock = waitingClock();
  const ports = { ...memoryPorts(memoryFiles({}), memoryHost()), clock, deployer: async () => deployer };
  const environments = { dev: { port: 80, address: '127.0.0.1' } };
  const config = { name: 'flights', entries: [], environments };
  const explicit = { environment: 'dev', 'expect-model': 'none', drain: '1', timeout: '1', ...more };
  const request = { id: 'deploy', config, sources: { explicit, environment: {} } };
  const { evidence } = await askStep(
    deployStep as unknown as AnyStep,
    request,
    ports,
    new AbortController().signal,
  );
  return evidence.reason;
}

test('a deployer of another kind needs the port alone: deploy, deploy, refuse, go back', async () => {
  const toy = toyDeployer();
  expect(await deploy(toy, { image: ONE })).toBe(`${ONE} serves, the first to do so.`);
  expect(await deploy(toy, { image: TWO })).toBe(`${TWO} serves in place of ${ONE}.`);
  expect(toy.running()).toEqual([TWO]);
  expect(await deploy(toy, { image: ILL })).toBe(
    `${ILL} answered 500 within 1 s; ${TWO} serves again, and is healthy.`,
  );
  expect(await deploy(toy, { image: TWO })).toBe(`${TWO} served already, and is healthy.`);
  expect((await statusOf(toy.deployer)).state).toMatchObject({
    serving: { image: TWO },
    before: { image: ONE },
    unfinished: null,
  });
  expect(await deploy(toy, { rollback: 'true' })).toBe(`${ONE} serves in place of ${TWO}.`);
  expect([toy.serving(), toy.running()]).toEqual([ONE, [ONE]]);
});
