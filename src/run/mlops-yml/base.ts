import { canonical, type Json } from '../../foundation/evidence/canonical.ts';
import type { Base } from '../../foundation/step/base.ts';
import { allInputs, camelCase, type StepSpec } from '../../foundation/step/define.ts';
import type { BaseFile, Config, ConfigEntry } from './config.ts';
import { type InputSources, type Resolved, resolveInputs } from './resolve.ts';

const judges = ({ traits }: ConfigEntry): boolean => traits.includes('judges');

/**
 * The file of a pull request in which judging steps are those of its base branch, whole: rules, baseline, confidence,
 * what a FAIL does. One that the pull request removes stays, before what moves a model. New ones are its own.
 */
export function judgedByBase(own: Config, base: BaseFile): Config {
  if (base.state !== 'found') return { ...own, baseFile: base };
  const siblings = base.config.entries;
  const judging = siblings.filter(judges).map((entry): ConfigEntry => {
    const proposed = own.entries.find(({ id }) => id === entry.id);
    const same = proposed?.step === entry.step ? proposed : undefined;
    return { ...entry, siblings, proposed: { entry: same, siblings: own.entries } };
  });
  const replaced = own.entries.map((entry) => judging.find(({ id }) => id === entry.id) ?? entry);
  const removed = judging.filter((entry) => !replaced.includes(entry));
  const before = replaced.findIndex(({ traits }) => traits.includes('moves') || traits.includes('always'));
  const at = before < 0 ? replaced.length : before;
  return { ...own, baseFile: base, entries: replaced.toSpliced(at, 0, ...removed) };
}

/** Whose inputs a judging step goes by; nothing where no pull request asks, and for other steps. */
export function baseOf(
  spec: StepSpec,
  id: string,
  base: BaseFile | undefined,
  { sources, resolved }: { readonly sources: InputSources; readonly resolved: Resolved },
): { readonly base?: Base; readonly proposed?: Resolved } {
  if (!base || !spec.traits.includes('judges')) return {};
  if (base.state === 'unknown' || base.state === 'unseen') return { base };
  const { branch, commit } = base;
  const proposal = sources.entry?.proposed;
  if (base.state === 'absent' || !proposal)
    return { base: { state: 'new', branch, commit, what: base.state === 'absent' ? 'file' : 'entry' } };
  const shadowed = resolved.given.filter((key) => isShadowed(key, spec, sources, resolved));
  const found = { state: 'found', branch, commit, shadowed } as const;
  const { entry, siblings } = proposal;
  if (!entry)
    return { base: { ...found, changes: [{ input: `steps.${id}`, base: spec.name, proposed: null }] } };
  const proposed = resolveInputs(spec, id, { ...sources, entry, siblings });
  return { base: { ...found, changes: changesIn(spec, resolved, proposed) }, proposed };
}

/** Inputs that differ between two versions, in the order of the spec; secrets are not shown. */
function changesIn(spec: StepSpec, base: Resolved, proposed: Resolved) {
  return Object.entries(allInputs(spec)).flatMap(([input, { scope, secret }]) => {
    if (scope === 'call' || secret) return [];
    const [now, then] = [base, proposed].map(({ inputs }) => textOf(inputs[camelCase(input)]));
    return now === then ? [] : [{ input, base: now ?? null, proposed: then ?? null }];
  });
}

/** A list of texts is read line by line. */
function textOf(value: unknown): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  const isLines = Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string');
  return isLines ? value.join('\n') : canonical(value as Json);
}

function isShadowed(key: string, spec: StepSpec, { entry }: InputSources, { inputs }: Resolved): boolean {
  const own = entry?.inputs[key];
  if (!own) return false;
  const read = allInputs(spec)[key]?.schema().safeParse(own.value);
  return !read?.success || textOf(read.data) !== textOf(inputs[camelCase(key)]);
}
