import type { Evidence } from '../../../foundation/evidence/evidence.ts';
import { VERDICT_WORDS } from '../../../foundation/evidence/verdict.ts';
import { formatNumber } from '../../../foundation/text/numbers.ts';
import { markdownCode } from '../escape/markdown.ts';
import { pointerPart } from '../facts/evaluation.ts';
import { markdownTable } from '../markdown/table.ts';
import { type LocatedRow, locatedTable } from './table.ts';

const trained = (steps: readonly Evidence[]): readonly Evidence[] =>
  steps.filter(({ step }) => step === 'train-evaluate');

/** The model by its full digest, so that a card can be held against a file. */
export function modelFiles(steps: readonly Evidence[]): string {
  const files = trained(steps).flatMap(({ subjects, products }) => {
    const models = [...subjects, ...products].filter(({ role }) => role === 'model');
    // The model that a step judges is often the one that it wrote.
    return [...new Map(models.map((file) => [`${file.name} ${file.digest}`, file])).values()];
  });
  return markdownTable(
    files,
    [
      { head: 'file', markdown: ({ name }) => markdownCode(name) },
      { head: 'digest', markdown: ({ digest }) => markdownCode(digest) },
    ],
    100,
  );
}

/** Inputs of the evaluation that shape its numbers; named here one by one, so that nothing secret can slip in. */
const SETTINGS = ['task', 'label', 'positive-class', 'decision-threshold', 'row-id', 'slices', 'seed'];

/** What only a binary model has, whatever the inputs say by default. */
const BINARY_SETTINGS = ['positive-class', 'decision-threshold'];

type Setting = LocatedRow & { readonly name: string; readonly value: unknown };

export function settings(steps: readonly Evidence[]): string {
  const rows = trained(steps).flatMap(({ id, inputs }) =>
    SETTINGS.filter(
      (name) => inputs[name] !== undefined && (inputs.task === 'binary' || !BINARY_SETTINGS.includes(name)),
    ).map((name): Setting => {
      const value = inputs[name];
      return {
        evidenceId: id,
        name,
        value,
        pointers: typeof value === 'number' ? [`/inputs/${pointerPart(name)}`] : [],
      };
    }),
  );
  return locatedTable(rows, [
    { head: 'step', markdown: ({ evidenceId }) => markdownCode(evidenceId) },
    { head: 'setting', markdown: ({ name }) => markdownCode(name) },
    { head: 'value', markdown: ({ value }) => settingCell(value) },
  ]);
}

function settingCell(value: unknown): string {
  if (typeof value === 'number') return formatNumber(value);
  return markdownCode(Array.isArray(value) ? value.join(', ') : String(value));
}

/** What each step of the run answered. */
export const verdicts = (steps: readonly Evidence[]): string =>
  markdownTable(
    steps,
    [
      { head: 'step', markdown: ({ id }) => markdownCode(id) },
      { head: 'verdict', text: ({ verdict }) => VERDICT_WORDS[verdict] },
      { head: 'config', markdown: ({ config }) => markdownCode(config) },
    ],
    100,
  );
