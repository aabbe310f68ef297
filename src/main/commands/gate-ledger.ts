import type { Look } from '../../domain/looks/documents.ts';
import { ledgerOverview, type SetOverview } from '../../domain/looks/overview.ts';
import { counted } from '../../foundation/text/counted.ts';
import { percent } from '../../foundation/text/numbers.ts';
import { type Command, tell } from './command.ts';
import { openRegistry, REGISTRY_FLAGS } from './registry-models.ts';

/** Who looked at which evaluation rows, and how much error that may have made. */
export const gateLedgerCommand: Command = {
  name: 'gate ledger',
  usage: '<registry>',
  about: 'Show how often each evaluation set was looked at, by whom, and the error spent.',
  flags: REGISTRY_FLAGS,
  positionals: { min: 1, max: 1 },
  run: async (call) => {
    const { store } = openRegistry(call);
    const sets = await ledgerOverview(store.ledger);
    tell(call, sets, sets.flatMap(linesOf));
    if (sets.length === 0) call.host.log.info(`${store.name} holds no looks`);
    return 0;
  },
};

const linesOf = ({ set, rows, spent, looks }: SetOverview): readonly string[] => [
  `${set} ${counted(rows, 'row')}, ${counted(looks.length, 'look')}, ${percent(spent, 3)} of error spent`,
  ...looks.map(lineOf),
];

const lineOf = ({ at, number, level, by, commit, run, state }: Look): string =>
  [
    `  ${at}`,
    state === 'asked' ? 'unfinished' : `look ${number}`,
    `at ${percent(level, 3)}`,
    `by ${by}`,
    ...(commit ? [commit] : []),
    ...(run ? [run] : []),
  ].join(' ');
