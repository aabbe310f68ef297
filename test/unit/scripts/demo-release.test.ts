import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { release } from '../../../scripts/demo-release.ts';

const EXAMPLE = join(import.meta.dirname, '../../../examples/flights');
const COPIES = { first: EXAMPLE, second: EXAMPLE };
let said = '';

beforeEach(() => {
  said = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += text;
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const neverRuns = (): number => {
  throw new Error('mlops was run');
};

describe('the second half of the demo', () => {
  test.each([
    ['there is no docker', { PATH: '/nowhere', DOCKER_HOST: undefined }],
    ['no Engine answers', { DOCKER_HOST: 'unix:///nowhere/docker.sock' }],
  ])('is left out in one line, with how to get an Engine, where %s', async (_, env) => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    expect(await release(COPIES, {}, neverRuns)).toBe(0);
    expect(said.trim()).toMatch(
      /^Register, build and deploy were left out: no Docker Engine answers\. .*docs\.docker\.com.*$/,
    );
  });

  test('is left out where the Engine may be another machine, whose ports are not here', async () => {
    vi.stubEnv('DOCKER_HOST', 'ssh://build@far');
    expect(await release(COPIES, {}, neverRuns)).toBe(0);
    expect(said.trim()).toMatch(/^Register, build and deploy were left out: .*ssh:\/\/build@far.*$/);
  });
});
