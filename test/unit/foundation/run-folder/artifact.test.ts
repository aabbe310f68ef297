import { describe, expect, test } from 'vitest';
import { digestOf, digestOfJson } from '../../../../src/foundation/evidence/digest.ts';
import { EvidenceSchema } from '../../../../src/foundation/evidence/evidence.ts';
import { verifyArtifact } from '../../../../src/foundation/evidence/verify.ts';
import { artifactOf, tableArtifacts } from '../../../../src/foundation/run-folder/artifact.ts';
import { memoryFiles } from '../../../support/memory.ts';
import { memoryEngine } from '../../../support/memory-engine.ts';
import { evidence } from '../evidence/examples.ts';

const tables = { 'a.parquet': [{ x: 1 }, { x: 2 }], 'b.parquet': [{ x: 3 }], 'shop.sales': [{ x: 4 }] };
const engine = memoryEngine(tables);
const files = memoryFiles({ 'a.parquet': 'A', 'b.parquet': 'B', 'notes.txt': 'N' });
const relation = { connection: 'shop', name: 'shop.sales' };

describe('what a table was read from', () => {
  test('files are told by their digests, each with its rows', async () => {
    const table = await engine.table({ files: ['b.parquet', 'a.parquet'] });
    const mediaType = 'application/vnd.apache.parquet';
    expect(await tableArtifacts('data', table, files)).toEqual([
      { role: 'data', name: 'b.parquet', digest: digestOf('B'), mediaType, rows: 1 },
      { role: 'data', name: 'a.parquet', digest: digestOf('A'), mediaType, rows: 2 },
    ]);
  });

  test('a relation is told by a snapshot, which evidence holds', async () => {
    const [artifact] = await tableArtifacts('data', await engine.table({ relation }), files);
    const snapshot = { query: 'shop.sales', rows: 1, at: '1970-01-01T00:00:00.000Z' };
    expect(artifact).toMatchObject({ name: 'shop.sales', digest: digestOfJson(snapshot), rows: 1, snapshot });
    const parsed = EvidenceSchema.parse(evidence({ materials: [artifact!] }));
    expect(parsed.materials).toEqual([artifact]);
  });

  test('a snapshot cannot be read again, but must have the digest of its own words', async () => {
    const [artifact] = await tableArtifacts('data', await engine.table({ relation }), files);
    expect(verifyArtifact('id', artifact!, digestOf('a file of this name'))).toMatchObject({
      outcome: 'absent',
    });
    const more = { ...artifact!, snapshot: { ...artifact!.snapshot!, rows: 1000 } };
    expect(verifyArtifact('id', more, undefined)).toMatchObject({ outcome: 'different' });
  });
});

test('a file that is no table is told by its digest alone, whatever engine there is', async () => {
  const artifact = { role: 'config', name: 'notes.txt', digest: digestOf('N'), mediaType: 'text/plain' };
  expect(await artifactOf('config', 'notes.txt', files, engine)).toEqual(artifact);
});
