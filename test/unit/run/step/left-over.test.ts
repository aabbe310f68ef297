import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../../src/foundation/evidence/digest.ts';
import type { ThisRun } from '../../../../src/foundation/ports/ports.ts';
import {
  isLeftOver,
  type Origin,
  originPath,
  originText,
  runOfFolder,
} from '../../../../src/foundation/run-folder/origin.ts';
import { withoutLeftOvers } from '../../../../src/run/step/left-over.ts';
import { memoryFiles, memoryHost } from '../../../support/memory.ts';

const RUN: ThisRun = {
  owns: 'workspace',
  job: 'flights/main',
  build: '12',
  commit: 'c1',
  continues: ['9', '4'],
};
const by = (build: string, more: Partial<Origin> = {}): Origin => ({
  evidence: digestOf('{}'),
  job: 'flights/main',
  build,
  commit: 'c1',
  ...more,
});

describe('evidence of another run', () => {
  const rows: readonly (readonly [string, Origin | undefined, boolean, boolean])[] = [
    ['of this build', by('12'), false, false],
    ['of this build, of another commit', by('12', { commit: 'c2' }), false, false],
    ['of another build', by('11'), true, true],
    ['of a build that this one continues', by('9'), false, false],
    ['of one that that one continued', by('4'), false, false],
    ['of a build that this one continues, of another commit', by('9', { commit: 'c2' }), true, true],
    [
      'of a build that this one continues, of an unknown commit',
      by('9', { commit: undefined }),
      false,
      false,
    ],
    ['of another job', by('12', { job: 'other' }), true, false],
    ['of nobody that is known', undefined, true, false],
  ];
  test.each(rows)('%s', (_, origin, inOwnFolder, inNamedFolder) => {
    expect([isLeftOver(origin, RUN, true), isLeftOver(origin, RUN, false)]).toEqual([
      inOwnFolder,
      inNamedFolder,
    ]);
  });
});

describe('a step that looks for evidence', () => {
  const write = (id: string, build: string, text = '{}', folder = 'out') => ({
    [`${folder}/evidence/${id}.json`]: text,
    [originPath(folder, id)]: originText(digestOf('{}'), { ...RUN, build }),
  });
  const all = {
    ...write('own', '12'),
    ...write('old', '11'),
    ...write('changed', '12', '{"since": 1}'),
    ...write('replaced', '11', '{"since": 1}'),
    'out/evidence/unmarked.json': '{}',
    'out/artifacts/model.onnx': 'model',
    ...write('old', '11', '{}', 'other'),
    'other/evidence/unmarked.json': '{}',
  };
  const looking = (run?: ThisRun) => {
    const host = memoryHost();
    return { ports: withoutLeftOvers(memoryFiles(all), run, 'out', host.log), host };
  };

  test('finds that of its run alone, and is told once what it does not', async () => {
    const { ports, host } = looking(RUN);
    for (const names of [
      ['changed.json', 'own.json'],
      ['changed.json', 'own.json'],
    ])
      expect(await ports.files.list('out/evidence')).toEqual(names);
    expect(await ports.files.list('other/evidence')).toEqual(['unmarked.json']);
    expect(await ports.files.list('out/artifacts')).toEqual(['model.onnx']);
    expect(host.told.lines).toEqual([
      'out/evidence/old.json is left from an earlier build and not used: written by build 11 of flights/main',
      'out/evidence/replaced.json is left from an earlier build and not used: no record of who wrote it',
      'out/evidence/unmarked.json is left from an earlier build and not used: no record of who wrote it',
      'other/evidence/old.json is left from an earlier build and not used: written by build 11 of flights/main',
    ]);
  });

  test('gets what somebody names', async () => {
    const { files } = looking(RUN).ports;
    expect(await files.readText('out/evidence/old.json')).toBe('{}');
    expect(await files.glob(['out/evidence/old.json'])).toEqual(['out/evidence/old.json']);
  });

  test('finds all of it where nothing tells one run from the next', async () => {
    expect(await looking().ports.files.list('out/evidence')).toHaveLength(5);
  });

  test('finds all of it where folders are filled on purpose', async () => {
    const run = { ...RUN, owns: 'nothing' } as const;
    expect(await looking(run).ports.files.list('out/evidence')).toHaveLength(5);
  });

  test('finds that of its run in its own folder, and all of a folder that somebody names', async () => {
    const { ports } = looking({ ...RUN, owns: 'folder' });
    expect(await ports.files.list('out/evidence')).toEqual(['changed.json', 'own.json']);
    expect(await ports.leftOvers('out')).toEqual(['old', 'replaced', 'unmarked']);
    expect(await ports.files.list('other/evidence')).toHaveLength(2);
  });
});

describe('the run that a folder is of', () => {
  const record = JSON.stringify({ run: { job: '', build: 'b1' } });
  const told = (build: string): ThisRun => ({ owns: 'nothing', job: '', build, continues: [] });
  test.each([
    ['the one that ran all of mlops.yml there last', record, undefined, { owns: 'folder', build: 'b1' }],
    ['the same as the host tells', record, told('b1'), { owns: 'folder', build: 'b1' }],
    ['the one that the host tells', record, told('b2'), { owns: 'nothing', build: 'b2' }],
    ['a build of a host whose workspaces outlive it', record, RUN, RUN],
    [
      'the one that the host tells, without a record',
      undefined,
      told('b2'),
      { owns: 'nothing', build: 'b2' },
    ],
  ])('%s', (_, text, host, run) => expect(runOfFolder(text, host)).toMatchObject(run));

  test.each([undefined, '', '{}', '{"run": 7}'])('nobody knows of %j', (text) => {
    expect(runOfFolder(text, undefined)).toBeUndefined();
  });
});
