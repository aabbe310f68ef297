/**
 * Builds dist/: one entry per action, the command line and the threads of models over shared chunks, not minified, native parts left out.
 * `node scripts/build.ts [folder]`, default dist.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { NATIVE_VARIABLES } from '../src/adapters/natives/natives.ts';
import { SPECS } from '../src/steps/catalogue.ts';
import { fewerParts } from './build/fewer-parts.ts';
import { GROUPS } from './build/groups.ts';
import { plainBuiltins } from './build/plain-builtins.ts';
import { licences } from './licences.ts';

const root = join(import.meta.dirname, '..');

/** Each action is a few lines over the shared code. */
const entry = (call: string): string =>
  `import { start } from '${root}/src/main/start.ts';\nawait start(async () => {\n  const action = await import('${root}/src/main/action.ts');\n  await action.${call};\n});\n`;

const ENTRIES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(SPECS.map(({ name }) => [name, entry(`runAction('${name}')`)])),
  run: entry('runPipelineAction()'),
};

const virtualEntries: Plugin = {
  name: 'virtual-entries',
  resolveId: (id) => (id.startsWith('entry:') ? id : undefined),
  load: (id) =>
    id.startsWith('entry:') ? { code: ENTRIES[id.slice('entry:'.length)]!, moduleType: 'js' } : undefined,
};

/** Replaces the `require` of each native part by one of the path that `provideNative` found in the tool cache. */
const nativesFromToolCache: Plugin = {
  name: 'natives-from-tool-cache',
  transform: (code, id) => {
    if (/@duckdb[\\/]node-bindings[\\/]duckdb\.js$/.test(id))
      return { code: `module.exports = require(process.env.${NATIVE_VARIABLES.duckdb});`, moduleType: 'js' };
    if (/onnxruntime-node[\\/]dist[\\/]binding\.js$/.test(id))
      return {
        code: code.replace(
          /require\(`[^`]*onnxruntime_binding\.node`\)/,
          `require(process.env.${NATIVE_VARIABLES.onnxruntime})`,
        ),
        moduleType: 'js',
      };
    return undefined;
  },
};

/** Builds into `folder`, emptied first; the same sources give the same bytes. */
export async function build(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const bundle = await rolldown({
    cwd: root,
    input: {
      mlops: 'src/main/cli.ts',
      'onnx-lane': 'src/adapters/onnx/lane.ts',
      ...Object.fromEntries(Object.keys(ENTRIES).map((name) => [name, `entry:${name}`])),
    },
    platform: 'node',
    plugins: [virtualEntries, nativesFromToolCache, fewerParts, plainBuiltins],
    external: [/\.node$/],
    transform: {
      define: { __dirname: 'import.meta.dirname', __filename: 'import.meta.filename', __BUNDLED__: 'true' },
    },
    resolve: { conditionNames: ['node', 'import'] },
    logLevel: 'warn',
  });
  const { output } = await bundle.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    codeSplitting: { groups: GROUPS },
    banner: (chunk) => (chunk.name === 'mlops' && chunk.isEntry ? '#!/usr/bin/env node' : ''),
  });
  await bundle.close();
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify({ type: 'module' }, null, 2)}\n`);
  const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  writeFileSync(join(folder, 'licenses.txt'), licences(root, modules));
}

if (import.meta.main) await build(process.argv[2] ?? join(root, 'dist'));
