import { builtinModules } from 'node:module';
import type { Plugin } from 'rolldown';

const PREFIX = 'builtin:';
const LATE = 'late:';
const NAMES = 'names:';

/** Modules that take milliseconds to load and that few runs use. */
const HEAVY: readonly string[] = ['child_process', 'worker_threads', 'zlib', 'http', 'https'];

/**
 * Takes Node's own modules as they are. To `import` one, Node reads every property that it exports, and some of those
 * load what is behind them when they are read: `node:http` a whole undici, `node:util` its streams, `node:crypto` Web
 * Crypto, `node:fs` its promises. That took 30 ms of every start. So our own sources get
 * the names that they import, and those of the heavy modules when they first use them; packages get the module itself,
 * which some of them change.
 */
export const plainBuiltins: Plugin = {
  name: 'plain-builtins',
  resolveId: (id, importer) => {
    const name = id.replace(/^node:/, '');
    // What start.ts imports must be there in the oldest Node, which it tells that it is too old.
    if (!builtinModules.includes(name) || name === 'module') return undefined;
    const isOwn = !/[\\/]node_modules[\\/]/.test(importer ?? '');
    return `${PREFIX}${isOwn ? (HEAVY.includes(name) ? LATE : NAMES) : ''}${name}`;
  },
  load: (id) => {
    if (!id.startsWith(PREFIX)) return undefined;
    const [, form = '', name = ''] = /^builtin:(late:|names:)?(.*)$/.exec(id)!;
    const code = FORMS[form]!(name, `process.getBuiltinModule('node:${name}')`);
    return { code, moduleType: 'js' };
  },
};

const namesOf = (name: string): readonly string[] =>
  Object.keys(process.getBuiltinModule(name)!).filter((key) => key !== 'default');

const FORMS: Readonly<Record<string, (name: string, module: string) => string>> = {
  '': (_, module) => `module.exports = ${module};`,
  /** Names that are looked up when they are read. */
  [LATE]: (name, module) => `for (const name of ${JSON.stringify(namesOf(name))})
  Object.defineProperty(exports, name, { enumerable: true, get: () => ${module}[name] });`,
  /** Names of which the bundler keeps those that somebody imports. */
  [NAMES]: (name, module) => `const take = (name) => ${module}[name];
${namesOf(name)
  .map((key) => `export const ${key} = /* @__PURE__ */ take('${key}');`)
  .join('\n')}
export default /* @__PURE__ */ (() => ${module})();`,
};
