import { ContainerFailure, type Containers, type EngineAddress, type Processes } from '../../ports.ts';

/** A Docker Engine through the `docker` command. */
export async function dockerContainers(
  _processes: Processes,
  _environment: Readonly<Record<string, string | undefined>>,
  _address?: EngineAddress,
): Promise<Containers> {
  throw new ContainerFailure('no engine', false);
}
