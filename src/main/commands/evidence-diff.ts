import { workingFiles } from '../../adapters/files/files.ts';
import type { Json } from '../../foundation/evidence/canonical.ts';
import { differences } from '../../foundation/evidence/diff.ts';
import { readEvidence } from '../../foundation/run-folder/read-evidence.ts';
import { counted } from '../../foundation/text/counted.ts';
import { plainLine } from '../../foundation/text/harmless.ts';
import type { Command } from './command.ts';

export const diffCommand: Command = {
  name: 'evidence diff',
  usage: '<a.json> <b.json>',
  about: 'Show in what two pieces of evidence differ; numbers within 1e-9 are equal.',
  flags: {},
  positionals: { min: 2, max: 2 },
  run: async ({ positionals, print, host }) => {
    const files = workingFiles(process.cwd());
    const [a, b] = await Promise.all(
      positionals.map(async (path) => readEvidence(await files.readText(path), path) as unknown as Json),
    );
    const found = differences(a!, b!);
    for (const { path, a: left, b: right } of found)
      print(plainLine(`${path}: ${valueText(left)} → ${valueText(right)}`));
    host.log.info(found.length === 0 ? 'no difference' : counted(found.length, 'difference'));
    return found.length === 0 ? 0 : 1;
  },
};

const valueText = (value: Json | undefined): string =>
  value === undefined ? 'nothing' : JSON.stringify(value);
