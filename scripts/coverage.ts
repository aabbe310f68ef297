/**
 * `npm run coverage [-- <arguments of vitest run>]`: lines and branches of src/ that tests run, in the test process
 * and in the processes that they start (`node src/main/cli.ts …`). Prints a table, writes `.cache/coverage/html/`,
 * and ends with 1 below the floors of coverage.json or where a test fails.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mergeProcessCovs, type ScriptCov } from '@bcoe/v8-coverage';
import { convert } from 'ast-v8-to-istanbul';
import coverage, { type CoverageMap } from 'istanbul-lib-coverage';
import { createContext } from 'istanbul-lib-report';
import reports from 'istanbul-reports';
import { parseAst } from 'rolldown/parseAst';
import floors from '../coverage.json' with { type: 'json' };

const root = join(import.meta.dirname, '..');
const folder = join(root, '.cache/coverage');
const children = join(folder, 'children');

/** Types are blanked out before Node runs a source, so offsets are those of the source. */
const toIstanbul = (code: string, script: ScriptCov) => {
  const stripped = stripTypeScriptTypes(code);
  return convert({ ast: parseAst(stripped), code: stripped, coverage: script });
};

const isSource = ({ url }: { readonly url: string }): boolean =>
  url.startsWith('file:') && fileURLToPath(url).startsWith(join(root, 'src/')) && url.endsWith('.ts');

/** Sources that one process ran. */
const sourcesIn = (file: string): ScriptCov[] =>
  (JSON.parse(readFileSync(join(children, file), 'utf8')) as { result: ScriptCov[] }).result.filter(isSource);

/** Hundreds of processes run the same few files: they are added up first, so that each file is converted once. */
async function mergeChildren(map: CoverageMap): Promise<void> {
  let all: { result: ScriptCov[] } = { result: [] };
  for (const file of readdirSync(children)) all = mergeProcessCovs([all, { result: sourcesIn(file) }]);
  for (const script of all.result)
    map.merge(await toIstanbul(readFileSync(fileURLToPath(script.url), 'utf8'), script));
}

function report(map: CoverageMap): boolean {
  const context = createContext({ dir: join(folder, 'html'), coverageMap: map, defaultSummarizer: 'nested' });
  reports.create('text', { skipFull: true }).execute(context);
  reports.create('html').execute(context);
  const summary = map.getCoverageSummary();
  const low = (['lines', 'branches'] as const).filter((kind) => summary[kind].pct < floors[kind]);
  for (const kind of low)
    console.error(`${kind}: ${summary[kind].pct} %, below the floor of ${floors[kind]} %`);
  return low.length === 0;
}

rmSync(folder, { recursive: true, force: true });
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--coverage', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_V8_COVERAGE: children } },
);
const map = coverage.createCoverageMap(JSON.parse(readFileSync(join(folder, 'coverage-final.json'), 'utf8')));
await mergeChildren(map);
process.exitCode = report(map) && status === 0 ? 0 : 1;
