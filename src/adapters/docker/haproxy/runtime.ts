import type { Slot } from '../../../foundation/ports/ports.ts';
import type { Server } from './config.ts';
import { PROXY_MAP } from './names.ts';

/** Runtime commands (management guide, 9.3): a server takes part; gets no new request; is out, whatever it was doing. */
export const join = (server: Server): string => `set server service/${server} state ready`;
export const rest = (server: Server): string => `set server service/${server} state drain`;
export const takeOut = (server: Server): string => `set server service/${server} state maint`;

export const listenAt = (server: Server, address: string, port: number): string =>
  `set server service/${server} addr ${address} port ${port}`;

/** Lets a slot take part without checks of the proxy's own. */
export const leaveUnchecked = (slot: Slot): string => `disable health service/${slot}`;

export const SHOW_STATE = 'show servers state service';
export const SHOW_STATS = 'show stat service 4 -1';
export const SHOW_INFO = 'show info';
export const SHOW_MAP = `show map ${PROXY_MAP}`;
export const setMap = (key: string, value: string): string => `set map ${PROXY_MAP} ${key} ${value}`;

/** What a running proxy's map says, from `show map`: id, key, value. */
export const mapIn = (shown: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    shown.split('\n').flatMap((line) => {
      const [, key, value] = /^0x\S+ (\S+) (\S+)$/.exec(line.trim()) ?? [];
      return key !== undefined && value !== undefined ? [[key, value]] : [];
    }),
  );

/**
 * Administrative states (management guide, "show servers state") that keep requests away: maintenance and drain, forced
 * or inherited, and a name that does not resolve. 0x04 only says that the configuration once held it back.
 */
const HELD_BACK = 0x01 | 0x02 | 0x08 | 0x10 | 0x20;
const RUNNING = '2';
const PORT_COLUMN = 18;

/** Whether the proxy sends requests to a slot: its checks pass, and nothing holds it back. */
export function takesRequests(state: string, slot: Slot): boolean {
  const fields = rowOf(state, slot);
  return fields !== undefined && fields[5] === RUNNING && (Number(fields[6]) & HELD_BACK) === 0;
}

/** Port at which a running proxy looks for a server. */
export const portAt = (state: string, server: Server): number => Number(rowOf(state, server)?.[PORT_COLUMN]);

/** Columns of `show servers state`: be_id be_name srv_id srv_name srv_addr srv_op_state srv_admin_state … */
const rowOf = (state: string, server: Server): readonly string[] | undefined =>
  state
    .split('\n')
    .map((line) => line.trim().split(' '))
    .find((fields) => fields[1] === 'service' && fields[3] === server);

/** Requests that a server is still working on, from `show stat` (CSV: pxname, svname, qcur, qmax, scur …). */
export function requestsAt(stats: string, server: Server): number | undefined {
  const row = stats
    .split('\n')
    .map((line) => line.split(','))
    .find((fields) => fields[0] === 'service' && fields[1] === server);
  const current = Number(row?.[4]);
  return row !== undefined && row[4] !== '' && Number.isInteger(current) ? current : undefined;
}

/** Which shape a running proxy has, from `show info`; undefined for one whose configuration names none. */
export const shapeIn = (info: string): string | undefined => /^description: *(\S+)/im.exec(info)?.[1];
