import { readFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { type Digest, DigestSchema } from '../../../foundation/evidence/evidence.ts';
import { type BuildRequest, ContainerFailure } from '../../../foundation/ports/ports.ts';
import { refuse } from '../../../foundation/problems/errors.ts';
import { removeFolders, temporaryFolder } from '../../files/temporary.ts';
import type { Docker } from './command.ts';

/** What to build, and whether BuildKit does. */
interface Build extends BuildRequest {
  readonly buildKit: boolean;
}

/**
 * Builds and answers the id that docker wrote. An exit code of 0 without an id is a failure: a stream that ends early
 * looks like success to clients.
 */
export async function build(
  docker: Docker,
  { buildKit, ...request }: Build,
  onLine: (line: string) => void,
  signal: AbortSignal,
): Promise<Digest> {
  if (!buildKit && Object.keys(request.secrets).length > 0) refuseSecrets();
  const folder = await temporaryFolder('docker');
  try {
    const idFile = join(folder, 'id');
    const env = { DOCKER_BUILDKIT: buildKit ? '1' : '0', BUILDX_NO_DEFAULT_ATTESTATIONS: '1' };
    await docker.follow(buildArgv(request, buildKit, idFile), { env, onLine, signal });
    return await idIn(idFile);
  } finally {
    removeFolders([folder]);
  }
}

const refuseSecrets = (): never =>
  refuse(
    'secrets',
    'need BuildKit, which this docker command or daemon lacks: a build without it would leave them in a layer',
    'install the buildx plugin (docker-buildx), or build without secrets',
  );

const buildArgv = (request: BuildRequest, buildKit: boolean, idFile: string): readonly string[] => [
  'build',
  ...(buildKit ? ['--progress', 'plain'] : []),
  '--iidfile',
  idFile,
  ...(request.file === undefined ? [] : ['--file', localPath(request.file)]),
  ...request.tags.flatMap((tag) => ['--tag', tag]),
  ...pairs('--label', request.labels),
  ...pairs('--build-arg', request.buildArgs),
  ...Object.entries(request.secrets).flatMap(([id, from]) => ['--secret', secret(id, from)]),
  '--',
  localPath(request.context),
];

const pairs = (flag: string, values: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`]);

/** `-` would be standard input, `github.com/…` a repository: a path says that it is one. */
const localPath = (path: string): string => (isAbsolute(path) ? path : `./${path}`);

/** Comma-separated values, as docker reads them. */
function secret(id: string, from: { readonly env: string } | { readonly file: string }): string {
  const source = 'env' in from ? `env=${from.env}` : `src=${localPath(from.file)}`;
  return [`id=${id}`, source].map((field) => `"${field.replaceAll('"', '""')}"`).join(',');
}

async function idIn(file: string): Promise<Digest> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const id = DigestSchema.safeParse(text.trim());
  if (id.success) return id.data;
  throw new ContainerFailure('docker build ended without saying which image it made', true, {
    unanswered: true,
  });
}
