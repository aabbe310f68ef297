import type { Plugin } from 'rolldown';

/** What stands in for a part that nothing here calls. */
const NOTHING = 'module.exports = () => () => undefined;';

/**
 * Parts of packages by who imports them, each with what stands in for it. Every start reads and runs what is bundled,
 * so what is never called stays out:
 *
 * - dockerode: BuildKit sessions over gRPC, build contexts, an ssh client with native parts, and a log that shows what
 *   is sent. Images are built by the docker command, ssh is the user's own.
 * - @actions/core: identity tokens and details of the machine, which bring an HTTP client and a second undici.
 */
const PARTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  dockerode: {
    './session': NOTHING,
    './buildkit': NOTHING,
    'tar-fs': NOTHING,
    '@balena/dockerignore': NOTHING,
  },
  'docker-modem': { './ssh': NOTHING, debug: NOTHING },
  '@actions/core': {
    './oidc-utils.js': 'export const OidcClient = undefined;',
    './platform.js': 'export {};',
  },
};

const PREFIX = 'part:';
const importerOf = (path: string): string =>
  /node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)[\\/](?!.*node_modules)/
    .exec(path)?.[1]
    ?.replaceAll('\\', '/') ?? '';

/** Leaves out of the bundle what its packages bring and nothing calls. */
export const fewerParts: Plugin = {
  name: 'fewer-parts',
  resolveId: (id, importer) => {
    const owner = importerOf(importer ?? '');
    return PARTS[owner]?.[id] === undefined ? undefined : `${PREFIX}${owner}:${id}`;
  },
  load: (id) => {
    if (!id.startsWith(PREFIX)) return undefined;
    const [owner = '', part = ''] = id.slice(PREFIX.length).split(/:(.*)/s);
    return { code: PARTS[owner]![part]!, moduleType: 'js' };
  },
};
