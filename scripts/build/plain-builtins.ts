import { builtinModules } from 'node:module';
import type { Plugin } from 'rolldown';

const PREFIX = 'builtin:';

/**
 * Takes Node's own modules as they are. To `import` one, Node reads every property that it exports, and some of those
 * load what is behind them when they are read: `node:http` a whole undici, `node:crypto` Web Crypto, `node:fs` its
 * streams and promises. That took 30 ms of every start.
 */
export const plainBuiltins: Plugin = {
  name: 'plain-builtins',
  resolveId: (id) => {
    const name = id.replace(/^node:/, '');
    // What start.ts imports must be there in the oldest Node, which it tells that it is too old.
    return builtinModules.includes(name) && name !== 'module' ? `${PREFIX}${name}` : undefined;
  },
  load: (id) =>
    id.startsWith(PREFIX)
      ? {
          code: `module.exports = process.getBuiltinModule('node:${id.slice(PREFIX.length)}');`,
          moduleType: 'js',
        }
      : undefined,
};
