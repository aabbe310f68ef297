import { builtinModules } from 'node:module';
import type { Plugin } from 'rolldown';

const PREFIX = 'builtin:';
const LATE = 'late:';

/** Modules that take milliseconds to load and that few runs use. */
const HEAVY: readonly string[] = ['child_process', 'worker_threads', 'zlib', 'http', 'https'];

/**
 * Takes Node's own modules as they are. To `import` one, Node reads every property that it exports, and some of those
 * load what is behind them when they are read: `node:http` a whole undici, `node:crypto` Web Crypto, `node:fs` its
 * streams and promises. That took 30 ms of every start. Of the heavy ones our own sources get each name when they first
 * use it; packages get the module itself, which some of them change.
 */
export const plainBuiltins: Plugin = {
  name: 'plain-builtins',
  resolveId: (id, importer) => {
    const name = id.replace(/^node:/, '');
    // What start.ts imports must be there in the oldest Node, which it tells that it is too old.
    if (!builtinModules.includes(name) || name === 'module') return undefined;
    const isLate = HEAVY.includes(name) && !/[\\/]node_modules[\\/]/.test(importer ?? '');
    return `${PREFIX}${isLate ? LATE : ''}${name}`;
  },
  load: (id) => {
    if (!id.startsWith(PREFIX)) return undefined;
    const name = id.slice(PREFIX.length);
    const code = name.startsWith(LATE)
      ? byName(name.slice(LATE.length))
      : `module.exports = ${moduleOf(name)};`;
    return { code, moduleType: 'js' };
  },
};

const moduleOf = (name: string): string => `process.getBuiltinModule('node:${name}')`;

/** A module whose properties are looked up when they are read. */
const byName = (name: string): string =>
  `for (const name of ${JSON.stringify(Object.keys(process.getBuiltinModule(name)!))})
  Object.defineProperty(exports, name, { enumerable: true, get: () => ${moduleOf(name)}[name] });`;
