import type { GateFacts } from '../../domain/gate/facts.ts';
import { isQuantity, isUnusable } from '../../domain/judging/quantity.ts';
import { type Cell, digest, name, number, pointer, quantity, words } from '../../foundation/exhibits/cell.ts';
import type { Exhibit, Table } from '../../foundation/exhibits/exhibit.ts';
import { properties } from '../../foundation/exhibits/properties.ts';
import { isUndefined } from '../../foundation/stats/undefined.ts';

/** Who was compared, and how often the evaluation rows were asked. */
export const lookExhibits = (facts: GateFacts, budget: unknown): readonly Exhibit[] => [
  ...candidatesTable(facts),
  ...budgetTable(facts, budget),
];

function candidatesTable({ candidates }: GateFacts): readonly Table[] {
  if (!candidates) return [];
  const { by, distinct, listed } = candidates;
  return [
    {
      kind: 'table',
      title: 'Candidates',
      caption: `Compared on the same rows by ${by}; limits hold for all ${distinct} at once`,
      for: ['report', 'summary'],
      fold: 'long',
      columns: [
        { head: 'candidate', as: 'name' },
        { head: by, as: 'number' },
        { head: 'from', as: 'number' },
        { head: 'to', as: 'number' },
        { head: 'chosen' },
        { head: 'hyperparameters', as: 'wide' },
        { head: 'predictions' },
      ],
      rows: listed.map((one, i) => [
        name(one.name),
        ...valueCells(one.value, i),
        words(one.chosen ? 'chosen' : '', one.chosen ? 'good' : undefined),
        words(one.hyperparameters.map(({ name: of, value }) => `${of} = ${value}`).join(', ')),
        digest(one.digest),
      ]),
    },
  ];
}

type Value = NonNullable<GateFacts['candidates']>['listed'][number]['value'];

function valueCells(value: Value, i: number): readonly Cell[] {
  const at = (...parts: readonly string[]) => pointer('facts', 'candidates', 'listed', i, 'value', ...parts);
  const nothing = words('');
  if (!isQuantity(value))
    return [quantity({ undefined: isUnusable(value) ? value.unusable : value.undefined }), nothing, nothing];
  const { interval } = value;
  if (isUndefined(interval)) return [number(value.value, at('value')), nothing, nothing];
  return [
    number(value.value, at('value')),
    number(interval.lower, at('interval', 'lower')),
    number(interval.upper, at('interval', 'upper')),
  ];
}

function budgetTable({ budget: found }: GateFacts, budget: unknown): readonly Table[] {
  if (!found) return [];
  const at = (member: string) => pointer('facts', 'budget', member);
  const known = {
    ledger: name(found.ledger),
    'evaluation rows': number(found.rows, at('rows')),
    'evaluation set': digest(found.set),
    ...(typeof budget === 'number'
      ? { 'looks in the budget': number(budget, pointer('inputs', 'budget')) }
      : {}),
  };
  const looks =
    found.state === 'entered'
      ? { 'this look': number(found.number, at('number')) }
      : { 'looks so far': number(found.looks, at('looks')) };
  return [
    properties('Looks at the evaluation rows', {
      ...known,
      ...looks,
      'at sets that share rows': number(found.shared, at('shared')),
      'error spent': number(found.spent, at('spent')),
    }),
  ];
}
