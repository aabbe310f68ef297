import type { ProxySettings } from '../../deploy/proxy.ts';
import type { Containers, Ports } from '../../ports.ts';

/** The target of a deployment: its Engine, and how a service runs there. */
export interface Target extends Pick<Ports, 'clock' | 'withoutSecrets'> {
  readonly containers: Containers;
  readonly log: Ports['host']['log'];
  readonly settings: ProxySettings;
  readonly proxyImage: string;
  /** Address and port that users call. */
  readonly open: { readonly address: string; readonly port: number };
}
