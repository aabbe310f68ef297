import { workingFiles } from '../../adapters/files.ts';
import { plainLine } from '../../adapters/harmless.ts';
import { readEvidence } from '../../artifacts/read-evidence.ts';
import type { Json } from '../../evidence/canonical.ts';
import { differences } from '../../evidence/diff.ts';
import { counted } from '../../step/counted.ts';
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
