import { z } from 'zod';
import { type Check, type Digest, DigestSchema, VERDICTS } from '../evidence/evidence.ts';
import { dayOf, type Granted, GrantedSchema, hasExpired } from '../evidence/grant.ts';
import { overriddenIn, VERDICT_WORDS } from '../evidence/verdict.ts';
import { refuse } from '../problems/errors.ts';
import { counted } from '../text/counted.ts';
import { type Found, withTrait } from './run-folder.ts';

/** What the gates of a run said about one model: what may be registered, built and deployed is decided on it. */
export const ApprovalSchema = z.strictObject({
  /** Digest of the model file. */
  model: DigestSchema,
  gates: z.array(
    z.strictObject({
      id: z.string(),
      path: z.string(),
      digest: DigestSchema,
      verdict: z.enum(VERDICTS),
      reason: z.string(),
      /** Checks that were let go for its verdict, and whether that has run out since. */
      overrides: z.array(GrantedSchema.extend({ expired: z.boolean() })).optional(),
    }),
  ),
});
export type Approval = z.infer<typeof ApprovalSchema>;

/** Digests of the models that the gates of a run judged. */
export const judgedModels = (found: readonly Found[]): readonly Digest[] => [
  ...new Set(gatesOf(found).flatMap(({ evidence }) => modelsOf(evidence.subjects))),
];

/** What a gate let go. */
export const grantedIn = (checks: readonly Check[]): readonly Granted[] =>
  overriddenIn(checks).map(({ id, override }) => ({ check: id, ...override! }));

/** Every gate of a run that judged `model`; what it let go is held against the day of `now`. */
export function approvalOf(found: readonly Found[], model: Digest, now: Date): Approval {
  const today = dayOf(now);
  const gates = gatesOf(found).filter(({ evidence }) => modelsOf(evidence.subjects).includes(model));
  return {
    model,
    gates: gates.map(({ path, digest, evidence: { id, verdict, reason, checks } }) => {
      const overrides = grantedIn(checks).map((one) => ({ ...one, expired: hasExpired(one, today) }));
      return { id, path, digest, verdict, reason, ...(overrides.length > 0 ? { overrides } : {}) };
    }),
  };
}

/** The model that a run is about, where nobody named one. Throws `InputErrors` where there is none, or several. */
export function theJudgedModel(found: readonly Found[], evidenceDir: string): Digest {
  const models = judgedModels(found);
  if (models.length === 1) return models[0]!;
  return models.length === 0
    ? refuse('evidence', 'holds no gate that judged a model', 'run train-evaluate and gate-model first', {
        value: evidenceDir,
      })
    : refuse(
        'evidence',
        `holds gates of ${models.length} models`,
        'keep the runs of two models in two folders',
        {
          value: evidenceDir,
        },
      );
}

/**
 * One check for each gate, and one for each check that it let go: a tolerated verdict is no PASS here, whatever colour the
 * job had, and neither is one whose override has run out. A model that nothing judged fails.
 */
export function approvalChecks(prefix: string, { model, gates }: Approval): readonly Check[] {
  const common = {
    target: model,
    severity: 'error',
    expected: 'PASS of every gate that judged the model',
    basis: 'exact',
  } as const;
  if (gates.length === 0)
    return [
      {
        ...common,
        id: `${prefix}:gate`,
        outcome: 'fail',
        observed: null,
        message: `no gate has judged the model ${model}`,
        remedy: 'run gate-model on it first',
      },
    ];
  return [
    ...gates.map((gate) => ({ ...common, ...gateCheck(prefix, gate) })),
    ...gates.flatMap(({ id, overrides = [] }) =>
      overrides.map((one) => grantedCheck(`${prefix}:override[${id} ${one.check}]`, id, one)),
    ),
  ];
}

type Gate = Approval['gates'][number];

/** A PASS is one as long as what was let go for it may be let go. */
function gateCheck(prefix: string, { id, verdict, reason, overrides = [] }: Gate) {
  const lapsed = overrides.filter(({ expired }) => expired);
  const holds = verdict === 'pass' && lapsed.length === 0;
  const given = overrides.length === 0 ? '' : ` with ${counted(overrides.length, 'override')}`;
  const said = `${id} said ${VERDICT_WORDS[verdict]}${verdict === 'pass' ? given : ''}`;
  const [first] = lapsed;
  return {
    id: `${prefix}:gate[${id}]`,
    outcome: holds ? 'pass' : 'fail',
    observed: verdict,
    message: first ? `${said}, and that of ${first.check} ran out on ${first.expires}` : `${said}: ${reason}`,
    ...(holds ? {} : { remedy: first ? 'run the gate again' : TOLERATED }),
  } as const;
}

const TOLERATED = 'move only what passed; a tolerated verdict does not count';

/** Who moves a model says what was let go for it. */
const grantedCheck = (id: string, gate: string, { check, author, expires, reason }: Granted): Check => ({
  id,
  target: check,
  outcome: 'fail',
  severity: 'warning',
  expected: 'a gate that met all of its rules',
  observed: author,
  basis: 'exact',
  message: `${gate} let ${check} go: overridden by ${author} until ${expires}: ${reason.replace(/\.$/, '')}`,
});

const gatesOf = (found: readonly Found[]): readonly Found[] =>
  withTrait(found, 'judges').toSorted((a, b) => (a.evidence.id < b.evidence.id ? -1 : 1));

const modelsOf = (subjects: Found['evidence']['subjects']): readonly Digest[] =>
  subjects.filter(({ role }) => role === 'model').map(({ digest }) => digest);
