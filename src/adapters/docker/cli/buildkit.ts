import type { Daemon } from '../daemon/daemon.ts';
import { versionOf } from '../daemon/version.ts';
import type { Docker } from './command.ts';

/** From here on a daemon can build with BuildKit (18.09). */
const BUILDKIT_API = [1, 39] as const;
/** From here on the docker command leaves BuildKit to a plugin. */
const PLUGIN_CLIENT = 23;

/** Whether command and daemon together can build with BuildKit; DOCKER_BUILDKIT=0 forbids it. */
export async function canBuildKit(daemon: Daemon, docker: Docker): Promise<boolean> {
  if (daemon.environment.DOCKER_BUILDKIT === '0') return false;
  const { Os, ApiVersion } = await versionOf(daemon);
  return Os === 'linux' && reaches(ApiVersion) && (await clientCan(docker));
}

function reaches(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > BUILDKIT_API[0] || (major === BUILDKIT_API[0] && minor >= BUILDKIT_API[1]);
}

async function clientCan(docker: Docker): Promise<boolean> {
  const { output } = await docker.ask(['--version']);
  const major = /\b(\d+)\.\d+/.exec(Buffer.from(output).toString('utf8'))?.[1];
  if (Number(major) < PLUGIN_CLIENT) return true;
  return (await docker.ask(['buildx', 'version'])).code === 0;
}
