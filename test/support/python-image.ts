import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'vitest';
import { cached } from './cache.ts';
import { docker, type TestEngine } from './docker.ts';
import { need, run } from './parts.ts';

const PYTHON_IMAGE = 'mlops-test/python:1';
const PACKAGES = 'python3,python3-pip,ca-certificates';

/**
 * Debian's Python with pip, as a base in place of python:slim, because no hub is asked in tests: fetched from Debian
 * once per machine. It trusts what this machine trusts, for a package index behind a proxy.
 */
export async function importPython(engine: TestEngine, context: Pick<TestContext, 'skip'>): Promise<string> {
  const mmdebstrap = need('mmdebstrap', context);
  const folder = await cached('images/python-bookworm', (target) => {
    const argv = ['--variant=minbase', `--include=${PACKAGES}`, 'bookworm', join(target, 'root.tar')];
    const { code, stderr } = run(mmdebstrap, argv);
    if (code !== 0) throw new Error(stderr);
  });
  if (docker(engine, 'image', 'ls', '--quiet', PYTHON_IMAGE) !== '') return PYTHON_IMAGE;
  const work = mkdtempSync(join(folder, 'context-'));
  copyFileSync(process.env.PIP_CERT ?? '/etc/ssl/certs/ca-certificates.crt', join(work, 'ca.crt'));
  const lines = [
    `FROM ${docker(engine, 'import', join(folder, 'root.tar'))}`,
    'COPY ca.crt /etc/ssl/certs/ca-certificates.crt',
    'ENV PIP_CERT=/etc/ssl/certs/ca-certificates.crt',
    'RUN rm -f /usr/lib/python3*/EXTERNALLY-MANAGED && ln -s python3 /usr/bin/python',
  ];
  writeFileSync(join(work, 'Dockerfile'), `${lines.join('\n')}\n`);
  docker(engine, 'build', '--quiet', '--tag', PYTHON_IMAGE, work);
  rmSync(work, { recursive: true });
  return PYTHON_IMAGE;
}
