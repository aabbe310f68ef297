/**
 * Start-up of whole processes against a bare node: each with a compile cache that holds what it loads, and with one that
 * is empty, as on a runner that was just made.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { interleave, table, type Variant } from '../rounds.ts';

const DIST = join(import.meta.dirname, '..', '..', 'dist');
const FILES = { candidate: 'candidate.json', baseline: 'baseline.json' };
const RULES = 'accuracy >= 0.8';
const BOUNDS = { warm: 3, cold: 4 } as const;
type Cache = keyof typeof BOUNDS;

/** `mlops --version`, and a gate over two metrics files by its command and by its action. */
export function start(rounds: number): { text: string; broken: number } {
  const scratch = mkdtempSync(join(tmpdir(), 'bench-start-'));
  writeFileSync(join(scratch, FILES.candidate), '{"accuracy": 0.91, "roc_auc": 0.93}');
  writeFileSync(join(scratch, FILES.baseline), '{"accuracy": 0.90, "roc_auc": 0.92}');
  for (const name of ['output', 'summary']) writeFileSync(join(scratch, name), '');
  const [bare, ...commands] = commandsIn(scratch);
  const variants = commands.flatMap((command) => [
    cached(command, 'warm', scratch),
    cached(command, 'cold', scratch),
  ]);
  try {
    return table(
      'Start-up, against a bare node, with the compile cache warm and cold',
      interleave([bare!, ...variants], rounds),
      Object.fromEntries(variants.map(({ name }) => [name, BOUNDS[name.endsWith('warm') ? 'warm' : 'cold']])),
    );
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function commandsIn(cwd: string): readonly Variant[] {
  const node = process.execPath;
  const mlops = join(DIST, 'mlops.js');
  const flags = Object.entries(FILES).flatMap(([name, file]) => [`--${name}`, file]);
  const inputs = { GITHUB_ACTIONS: 'true', INPUT_CANDIDATE: FILES.candidate, INPUT_BASELINE: FILES.baseline };
  const runner = { GITHUB_OUTPUT: join(cwd, 'output'), GITHUB_STEP_SUMMARY: join(cwd, 'summary') };
  return [
    { name: 'node -e 0', argv: [node, '-e', '0'], cwd },
    { name: 'mlops --version', argv: [node, mlops, '--version'], cwd },
    { name: 'mlops gate-model', argv: [node, mlops, 'gate-model', ...flags, '--rules', RULES], cwd },
    {
      name: 'gate-model action',
      argv: [node, join(DIST, 'gate-model.js')],
      cwd,
      env: { ...inputs, INPUT_RULES: RULES, RUNNER_TEMP: cwd, ...runner },
    },
  ];
}

/** A variant whose compile cache is the one of all its rounds, or a new one in each. */
function cached(variant: Variant, cache: Cache, scratch: string): Variant {
  const folder = join(scratch, `cache-${variant.name}`.replaceAll(' ', '-'));
  return {
    ...variant,
    name: `${variant.name}, ${cache}`,
    env: { ...variant.env, NODE_COMPILE_CACHE: cache === 'warm' ? folder : `${folder}-cold` },
    ...(cache === 'cold' ? { before: () => rmSync(`${folder}-cold`, { recursive: true, force: true }) } : {}),
  };
}
