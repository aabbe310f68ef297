import type { Artifact, Check, Digest, Evidence } from '../../foundation/evidence/evidence.ts';
import { isWarning } from '../../foundation/evidence/verdict-words.ts';
import { bytewise } from '../../foundation/text/bytewise.ts';

/** A ResourceDescriptor of in-toto, as far as it is used here. */
interface Descriptor {
  readonly name?: string;
  readonly digest: { readonly sha256: string };
  readonly mediaType?: string;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** in-toto Statement v1 with the predicate test-result v0.1 (github.com/in-toto/attestation, spec/predicates/test-result.md). */
export interface Statement {
  readonly _type: 'https://in-toto.io/Statement/v1';
  readonly subject: readonly Descriptor[];
  readonly predicateType: 'https://in-toto.io/attestation/test-result/v0.1';
  readonly predicate: {
    readonly result: 'PASSED' | 'WARNED' | 'FAILED';
    readonly configuration: readonly Descriptor[];
    readonly url?: string;
    readonly passedTests: readonly string[];
    readonly warnedTests: readonly string[];
    readonly failedTests: readonly string[];
  };
}

/**
 * What an evidence says, in the words of in-toto. Of its three results FAILED stands for all that is no PASS; our own
 * verdict is an annotation of the configuration. A test that was skipped was not run, and is in none of the lists.
 */
export function statementOf(evidence: Evidence, digest: Digest, url?: string): Statement {
  const { checks, verdict } = evidence;
  const named = (is: (check: Check) => boolean) =>
    checks
      .filter(is)
      .map(({ id }) => id)
      .toSorted(bytewise);
  const warned = named(isWarned);
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: subjectsOf(evidence.subjects),
    predicateType: 'https://in-toto.io/attestation/test-result/v0.1',
    predicate: {
      result: verdict !== 'pass' ? 'FAILED' : warned.length > 0 ? 'WARNED' : 'PASSED',
      configuration: configurationOf(evidence, digest),
      ...(url === undefined ? {} : { url }),
      passedTests: named(({ outcome }) => outcome === 'pass'),
      warnedTests: warned,
      failedTests: named((check) => !isWarned(check) && !['pass', 'skipped'].includes(check.outcome)),
    },
  };
}

/** What does not decide: a failure or an open question of severity `warning` or `info`, and what was overridden. */
const isWarned = (check: Check): boolean =>
  check.outcome !== 'error' &&
  (isWarning(check) || (check.outcome === 'inconclusive' && check.severity !== 'error'));

/** Each digest once: subjects are matched by digest, and names should be unique. */
function subjectsOf(subjects: readonly Artifact[]): readonly Descriptor[] {
  const unique = subjects.filter(
    ({ digest }, at) => subjects.findIndex((one) => one.digest === digest) === at,
  );
  const isShared = (name: string) => unique.filter((one) => one.name === name).length > 1;
  return unique.map(({ name, digest, mediaType }) => ({
    ...(isShared(name) ? {} : { name }),
    digest: digestSet(digest),
    mediaType,
  }));
}

/** The inputs that decided, in canonical JSON, and the files that say what was asked. */
function configurationOf(evidence: Evidence, digest: Digest): readonly Descriptor[] {
  const { id, step, model, tool, verdict, config, materials } = evidence;
  const annotations = {
    mlops_verdict: verdict,
    mlops_step: step,
    mlops_model: model,
    mlops_tool: tool,
    mlops_evidence: digest,
  };
  const files = materials.filter(({ role }) => role === 'contract' || role === 'config');
  return [
    { name: `inputs of ${id}`, digest: digestSet(config), mediaType: 'application/json', annotations },
    ...files.map(({ name, digest: of, mediaType }) => ({ name, digest: digestSet(of), mediaType })),
  ];
}

const digestSet = (digest: Digest): Descriptor['digest'] => ({ sha256: digest.slice('sha256:'.length) });
