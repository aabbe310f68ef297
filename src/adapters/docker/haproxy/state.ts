import type { Containers } from '../../../foundation/ports/ports.ts';
import type { ProxyFiles } from './config.ts';
import { PROXY_CONFIG, PROXY_MAP, STATE_FOLDER } from './names.ts';

/** The volume of a service, through a container that mounts it: the journal, and the proxy's files. */
export interface State {
  /** Name to text. */
  read(): Promise<Readonly<Record<string, string>>>;
  write(name: string, text: string): Promise<void>;
  /** Makes the proxy's files those; what they say already is left alone. */
  writeProxy(files: ProxyFiles): Promise<void>;
}

export function stateIn(containers: Containers, container: string): State {
  const read = () => containers.readFolder(container, STATE_FOLDER);
  return {
    read,
    write: (name, text) => containers.writeFile(container, `${STATE_FOLDER}/${name}`, text),
    writeProxy: async ({ config, map }) => {
      const now = proxyIn(await read());
      // The map first: no proxy may find a configuration without the map that it names.
      if (map !== null && map !== now?.map) await containers.writeFile(container, PROXY_MAP, map);
      if (config !== now?.config) await containers.writeFile(container, PROXY_CONFIG, config);
    },
  };
}

/** The proxy's files among those of the state folder. */
export function proxyIn(files: Readonly<Record<string, string>>): ProxyFiles | null {
  const textOf = (path: string): string | undefined => files[path.slice(STATE_FOLDER.length + 1)];
  const config = textOf(PROXY_CONFIG);
  return config === undefined ? null : { config, map: textOf(PROXY_MAP) ?? null };
}
