import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, symlinkSync, writeFileSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as duckdb from '@duckdb/node-api';
import { describe, expect, test } from 'vitest';
import { TOOL_CACHE } from '../../support/flights.ts';
import { temporary } from '../../support/temporary.ts';

const CLI = resolve(import.meta.dirname, '../../../src/main/cli.ts');
const PRELOAD = resolve(import.meta.dirname, '../../support/peak.mjs');
const LARGE = 100_000_000;
/** 1.5 GB in KiB. */
const MOST = 1_464_843;
/** Nobody waits longer; what takes so long is not asserted, only ended. */
const PATIENCE = 240_000;

type Make = (path: string) => void | Promise<void>;

/** `head`, then `piece` until the file has 100 MB, then `tail`. */
const large =
  (head: string, piece: string, tail = ''): Make =>
  (path) => {
    const file = openSync(path, 'w');
    const block = piece.repeat(Math.ceil(1_000_000 / piece.length));
    writeSync(file, head);
    for (let bytes = 0; bytes < LARGE; bytes += block.length) writeSync(file, block);
    writeSync(file, tail);
    closeSync(file);
  };
const text =
  (content: string): Make =>
  (path) =>
    writeFileSync(path, content);
const parquet =
  (sql: string): Make =>
  async (path) => {
    const instance = await duckdb.DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    await connection.run(`copy (${sql}) to '${path}' (format parquet, dictionary_size_limit 1000000)`);
    connection.closeSync();
    instance.closeSync();
  };
const pipe: Make = (path) => void execFileSync('mkfifo', [path]);
const zeros: Make = (path) => symlinkSync('/dev/zero', path);

/** Runs the command line in a folder of its own; answers what it said and how much memory it took at most. */
async function run(argv: readonly string[], made: Readonly<Record<string, Make>>) {
  const folder = temporary('bounds');
  for (const [name, make] of Object.entries(made)) await make(join(folder, name));
  const peak = join(folder, '.peak');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', PRELOAD, CLI, ...argv], {
    cwd: folder,
    encoding: 'utf8',
    timeout: PATIENCE,
    killSignal: 'SIGKILL',
    env: { PATH: process.env.PATH ?? '', HOME: folder, MLOPS_TOOL_CACHE: TOOL_CACHE, MLOPS_TEST_PEAK: peak },
  });
  return {
    status,
    said: `${stdout}${stderr}`,
    peak: status === null ? Infinity : Number(readFileSync(peak, 'utf8')),
  };
}

const CONTRACT = text(
  'apiVersion: v3.1.0\nkind: DataContract\nid: t\nversion: 1.0.0\nstatus: active\nschema:\n  - name: t\n    properties:\n      - name: a\n        logicalType: string\n',
);
const validate = ['validate-data', '--contract', 'contract.yaml', '--data'];
const gate = ['gate-model', '--rules', 'accuracy >= 0.5', '--candidate'];
const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

describe('a file of 100 MB or less is refused within 1.5 GB', () => {
  test.each<{ what: string; argv: readonly string[]; made: Readonly<Record<string, Make>>; told: string }>([
    {
      what: 'a CSV file of one line',
      argv: [...validate, 'a.csv'],
      made: { 'a.csv': large('', 'x'), 'contract.yaml': CONTRACT },
      told: 'has a header that does not end',
    },
    {
      what: 'a CSV file with a quote that is not closed',
      argv: [...validate, 'a.csv'],
      made: { 'a.csv': large('a\n"', 'x\n'), 'contract.yaml': CONTRACT },
      told: 'a.csv',
    },
    {
      what: 'metrics of 100 MB',
      argv: [...gate, 'metrics.json'],
      made: { 'metrics.json': large('{"a": 1', ',"b":1', '}') },
      told: '"metrics.json" holds more than 64 MiB',
    },
    {
      what: 'metrics that are nested without end',
      argv: [...gate, 'metrics.json'],
      made: { 'metrics.json': text(nested) },
      told: 'is nested deeper than 100 levels',
    },
    {
      what: 'a table of 100,000 columns',
      argv: [...validate, 'a.csv'],
      made: {
        'a.csv': text(`${Array.from({ length: 100_000 }, (_, at) => `c${at}`).join(',')}\n`),
        'contract.yaml': CONTRACT,
      },
      told: 'has 100,000 columns, more than max-columns (10000)',
    },
    {
      what: 'one long value that a small table repeats',
      argv: ['gate-model', '--rules', 'accuracy[seg=*] >= 0.5', '--candidate', 'bomb.parquet'],
      made: {
        'bomb.parquet': parquet(
          "select i as id, true as label, true as prediction, repeat('x', 65536) as seg from range(20000) t(i)",
        ),
      },
      told: 'holds a text of more than 1,000 characters',
    },
    {
      what: 'more rows than a gate may name',
      argv: [...gate, 'rows.parquet'],
      made: {
        'rows.parquet': parquet(
          'select i // 2 as id, true as label, true as prediction from range(8000000) t(i)',
        ),
      },
      told: 'needs more memory than max-memory (1024 MiB) allows',
    },
    {
      what: 'settings of 100 MB',
      argv: [...gate, 'metrics.json'],
      made: { 'mlops.yml': large('a:\n', '  - b\n') },
      told: 'mlops.yml holds more than 256 KiB',
    },
    {
      what: 'a contract of 100 MB',
      argv: [...validate, 'a.csv'],
      made: { 'a.csv': text('a\n1\n'), 'contract.yaml': large('a:\n', '  - b\n') },
      told: 'contract.yaml holds more than 1 MiB',
    },
  ])('$what', async ({ argv, made, told }) => {
    const { status, said, peak } = await run(argv, made);
    expect(said).toContain(told);
    expect(status).toBe(2);
    expect(peak).toBeLessThan(MOST);
  });
});

describe('what never ends is refused unread', () => {
  test.each([
    { what: 'a pipe', make: pipe },
    { what: 'a link to /dev/zero', make: zeros },
  ])('$what, whatever reads it', async ({ make }) => {
    const readers = [
      { argv: [...gate, 'metrics.json'], name: 'metrics.json' },
      { argv: [...gate, 'table.csv'], name: 'table.csv' },
      { argv: [...gate, 'none.csv'], name: 'mlops.yml' },
      { argv: [...validate, 'a.csv'], name: 'contract.yaml' },
      { argv: ['verify', 'mlops-out'], name: 'mlops-out/evidence/gate-model.json' },
    ];
    for (const { argv, name } of readers) {
      const made: Make = (path) => {
        mkdirSync(resolve(path, '..'), { recursive: true });
        return make(path);
      };
      const files = name === 'contract.yaml' ? { 'a.csv': text('a\n1\n') } : {};
      const { status, said } = await run(argv, { ...files, [name]: made });
      expect(`${argv[0]}: ${said}`).toContain('is not a regular file but a device, pipe or socket');
      expect(status).not.toBe(0);
      expect(status).not.toBeNull();
    }
  });
});
