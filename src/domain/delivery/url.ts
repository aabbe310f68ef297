import type { Environment } from '../../foundation/step/project.ts';

/** Where users reach the service. */
export function urlOf({ 'docker-host': host = '', address, port }: Environment): string {
  const machine = /^(?:ssh|tcp):\/\/(?:[^@/]*@)?(\[[^\]]+\]|[^:/]+)/.exec(host)?.[1];
  const open = address === '0.0.0.0' || address === '::';
  return `http://${open ? (machine ?? 'localhost') : address}:${port}`;
}
