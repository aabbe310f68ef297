import { PORT_NAMES, type PortName, type Ports } from '../../foundation/ports/ports.ts';
import type { StepSpec } from '../../foundation/step/define.ts';

/**
 * Ports of one step. What its spec does not list is a defect of ours when it is used, so that native code cannot load and
 * nothing can be reached by accident.
 */
export function guarded<P extends Ports>({ name, needs }: Pick<StepSpec, 'name' | 'needs'>, ports: P): P {
  const unlisted = PORT_NAMES.filter((port) => !needs.includes(port));
  return { ...ports, ...Object.fromEntries(unlisted.map((port) => [port, refusing(name, port)])) };
}

/** Stands for a function as well as for an object: both are refused at their first use, and may be handed on until then. */
function refusing(step: string, port: PortName): unknown {
  const refuse = (): never => {
    throw new Error(`${step} uses the port ${port} without listing it in needs`);
  };
  return new Proxy(() => {}, { apply: refuse, get: refuse });
}
