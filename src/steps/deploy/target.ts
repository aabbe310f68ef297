import type { TargetNames } from '../../domain/delivery/names.ts';
import type { Containers, Ports } from '../../foundation/ports/ports.ts';

/** The target of a deployment: its Engine, and what a service is called and where it is reached there. */
export interface Target extends Pick<Ports, 'clock' | 'withoutSecrets'> {
  readonly containers: Containers;
  readonly log: Ports['host']['log'];
  readonly names: TargetNames;
  readonly proxyImage: string;
  /** Address and port that users call. */
  readonly open: { readonly address: string; readonly port: number };
}
