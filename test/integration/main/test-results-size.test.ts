import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { temporary } from '../../support/temporary.ts';

const CLI = join(import.meta.dirname, '../../../src/main/cli.ts');
const KIB_MOST = 1_500_000;
const BYTES = 100_000_000;

let folder: string;
beforeEach(() => {
  folder = temporary('test-results');
});

/** Says at the end how much memory the process held at most. */
const PEAK = `data:text/javascript,${encodeURIComponent(
  "import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync('peak', String(process.resourceUsage().maxRSS)));",
)}`;

/** Runs the step on a result of 100 MB: `before`, then `piece(i)` again and again, then `after`. */
function run(before: string, piece: string, after: string) {
  writeFileSync(
    join(folder, 'tests.mjs'),
    `import { createWriteStream } from 'node:fs';
     import { pipeline } from 'node:stream/promises';
     function* parts() {
       yield ${JSON.stringify(before)};
       for (let i = 0, bytes = 0; bytes < ${BYTES}; ) {
         let part = '';
         while (part.length < 65536) part += ${JSON.stringify(piece)}.replace('#', String(i++));
         bytes += part.length;
         yield part;
       }
       yield ${JSON.stringify(after)};
     }
     await pipeline(parts(), createWriteStream('out.xml'));`,
  );
  const command = `'${process.execPath}' tests.mjs`;
  const argv = ['--import', PEAK, CLI, 'run-tests', '--command', command, '--junit', 'out.xml'];
  const { status, stderr } = spawnSync(process.execPath, argv, { cwd: folder, encoding: 'utf8' });
  return { status, said: stderr, peak: Number(readFileSync(join(folder, 'peak'), 'utf8')) };
}

test.each<[string, string, string, string, number, string]>([
  [
    'tests that passed',
    '<testsuite name="s">',
    '<testcase classname="a.b.C" name="t#"/>\n',
    '</testsuite>',
    0,
    'tests passed.',
  ],
  [
    'tests that failed',
    '<testsuite name="s">',
    '<testcase classname="a.b.C" name="t#"><failure message="no"/></testcase>\n',
    '</testsuite>',
    1,
    'tests failed, the first is a.b.C::t0',
  ],
  [
    'one test that prints',
    '<testsuite name="s"><testcase name="t"><system-out><![CDATA[',
    'a line # of a log ]\n',
    ']]></system-out></testcase></testsuite>',
    0,
    '1 test passed.',
  ],
  [
    'one failure that prints',
    '<testsuite name="s"><testcase name="t"><failure>',
    'a line # of a log &amp; more\n',
    '</failure></testcase></testsuite>',
    1,
    '1 of 1 test failed',
  ],
  [
    'one message',
    '<testsuite name="s"><testcase name="t"><failure message="',
    'a line # of a log',
    '"/></testcase></testsuite>',
    2,
    'has a tag of more than 16 MiB',
  ],
])('a result of 100 MB, %s: an answer in bounded memory', (_, before, piece, after, code, said) => {
  const end = run(before, piece, after);
  expect(end.said).toContain(said);
  expect(end.status).toBe(code);
  expect(end.peak).toBeLessThan(KIB_MOST);
});
