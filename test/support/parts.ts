import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { TestContext } from 'vitest';

/** Programs beside Node that some tests run, and how to get each. */
const PARTS = {
  act: 'go install github.com/nektos/act@v0.2.89',
  actionlint: 'go install github.com/rhysd/actionlint/cmd/actionlint@v1.7.12',
  zizmor: 'pip install zizmor==1.32.0',
  chromium: 'apt-get install chromium',
  python3: 'apt-get install python3 python3-venv',
  docker: 'apt-get install docker.io',
  dockerd: 'apt-get install docker.io',
  iptables: 'apt-get install iptables',
  ip: 'apt-get install iproute2',
  'docker-registry': 'apt-get install docker-registry',
  haproxy: 'apt-get install haproxy',
  skopeo: 'apt-get install skopeo',
  mmdebstrap: 'apt-get install mmdebstrap',
  java: 'apt-get install default-jre-headless',
  mvn: 'apt-get install maven',
  curl: 'apt-get install curl',
  openssl: 'apt-get install openssl',
} as const;

export type Part = keyof typeof PARTS;
export const PART_NAMES = Object.keys(PARTS) as readonly Part[];

/** PATH, where `go install` puts programs, and where Debian puts those of the administrator. */
const FOLDERS = [
  ...(process.env.PATH ?? '').split(delimiter),
  join(process.env.GOPATH ?? join(homedir(), 'go'), 'bin'),
  '/usr/sbin',
  '/sbin',
];

/** Path of a program, if it is here. */
export const find = (part: Part): string | undefined =>
  FOLDERS.map((folder) => join(folder, part)).find((path) => existsSync(path));

/** Says that a program is not here, and how to get it. */
export const missing = (part: Part): string => `${part} is missing: ${PARTS[part]}`;

/**
 * Path of a program that a test needs. Without it the test is skipped by name, with the command that installs it;
 * in CI it fails.
 */
export function need(part: Part, context: Pick<TestContext, 'skip'>): string {
  const path = find(part);
  if (path) return path;
  if (process.env.CI === 'true') throw new Error(missing(part));
  return context.skip(missing(part));
}

/** Runs a program to its end and answers what it said. */
export function run(
  program: string,
  argv: readonly string[],
  options: { cwd?: string; env?: Readonly<Record<string, string>>; input?: string } = {},
): { readonly code: number | null; readonly stdout: string; readonly stderr: string } {
  const { status, stdout, stderr, error } = spawnSync(program, argv, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...options,
  });
  if (error) throw error;
  return { code: status, stdout, stderr };
}
