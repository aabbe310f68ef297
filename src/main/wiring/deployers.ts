import type {
  Containers,
  Deployer,
  DeployerTools,
  DeployTarget,
  EngineAddress,
} from '../../foundation/ports/ports.ts';

/** What deployers are made of. */
export interface DeployerParts extends DeployerTools {
  /** A Docker daemon. */
  docker(address: EngineAddress | undefined): Promise<Containers>;
}

/** Deployers by the kind of their target; each is loaded when it is used. */
const DEPLOYERS: Readonly<Record<string, (target: DeployTarget, parts: DeployerParts) => Promise<Deployer>>> =
  {
    docker: async (target, parts) => {
      const { haproxyDeployer } = await import('../../adapters/docker/haproxy/deployer.ts');
      return haproxyDeployer(await parts.docker(target.host), target, parts);
    },
  };

export async function deployerOf(target: DeployTarget, parts: DeployerParts): Promise<Deployer> {
  const make = DEPLOYERS[target.kind];
  if (make) return await make(target, parts);
  throw new Error(`no deployer is called ${target.kind}`);
}
