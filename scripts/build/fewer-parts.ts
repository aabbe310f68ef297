import type { Plugin } from 'rolldown';

/** What stands in for a part that nothing here calls. */
const NOTHING = 'module.exports = () => () => undefined;';

/** lodash is one file of 540 kB that runs at every start: the two of its functions that the JUnit builder calls. */
const OF_LODASH = `import forEach from 'lodash/forEach.js';
import isDate from 'lodash/isDate.js';
export default { forEach, isDate };`;

/**
 * Parts of packages by who imports them, each with what stands in for it. Every start reads and runs what is bundled,
 * so what is never called stays out:
 *
 * - dockerode: BuildKit sessions over gRPC, build contexts, an ssh client with native parts, and a log that shows what
 *   is sent. Images are built by the docker command, ssh is the user's own.
 * - @actions/core: identity tokens and details of the machine, which bring an HTTP client and a second undici.
 * - junit-report-builder: writing the file itself, for which it makes folders, and the rest of lodash.
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
  'junit-report-builder': { 'make-dir': NOTHING, lodash: OF_LODASH },
};

const PREFIX = 'part:';
const importerOf = (path: string): string =>
  /node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)[\\/](?!.*node_modules)/
    .exec(path)?.[1]
    ?.replaceAll('\\', '/') ?? '';

/** Leaves out of the bundle what its packages bring and nothing calls. */
export const fewerParts: Plugin = {
  name: 'fewer-parts',
  resolveId: async function (id, importer) {
    // By its main file it would bring its own copies of all that it imports.
    if (id === 'junit-report-builder')
      return (await this.resolve('junit-report-builder/dist/index.es.js', importer))?.id;
    const owner = importerOf(importer ?? '');
    return PARTS[owner]?.[id] === undefined ? undefined : `${PREFIX}${owner}:${id}`;
  },
  load: (id) => {
    if (!id.startsWith(PREFIX)) return undefined;
    const [owner = '', part = ''] = id.slice(PREFIX.length).split(/:(.*)/s);
    return { code: PARTS[owner]![part]!, moduleType: 'js' };
  },
};
