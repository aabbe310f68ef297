import type { InputProblem } from '../../foundation/problems/errors.ts';
import type { GitState } from './git.ts';
import { fillIn, type TagRule } from './tag-rule.ts';

export const LONGEST_TAG = 128;
const SHORT_SHA = 7;

/**
 * Tags that the rules give for a commit, those of the highest priority first, each once. A rule that does not fit the
 * commit (a branch rule on a tag) gives none; a `semver` rule whose value is no version is a mistake. What a tag cannot
 * hold is made into one that can, and `reshaped` says of what.
 */
export function tagsOf(
  rules: readonly TagRule[],
  git: GitState,
): {
  readonly tags: readonly string[];
  readonly reshaped: readonly Reshaped[];
  readonly problems: readonly InputProblem[];
} {
  const asked = rules.filter(({ enable }) => enable).toSorted((a, b) => b.priority - a.priority);
  const problems = asked.flatMap((rule) => versionProblem(rule));
  const made = asked.flatMap((rule): readonly Reshaped[] => {
    const value = valueBy(rule, git);
    if (value === undefined || value === '') return [];
    const expressions = expressionsOf(git);
    const text = `${fillIn(rule.prefix, expressions)}${value}${fillIn(rule.suffix, expressions)}`;
    return tagFrom(text).map((tag) => ({ asked: text, tag }));
  });
  const reshaped = made.filter(({ asked: text, tag }) => text !== tag);
  return {
    tags: [...new Set(made.map(({ tag }) => tag))],
    reshaped: [...new Map(reshaped.map((one) => [one.asked, one])).values()],
    problems,
  };
}

interface Reshaped {
  readonly asked: string;
  readonly tag: string;
}

/** What a tag may not hold becomes a dash; what it may not begin with goes (distribution-spec 1.1). */
function tagFrom(text: string): readonly string[] {
  const tag = text
    .replace(/[^\w.-]+/g, '-')
    .replace(/^[.-]+/, '')
    .slice(0, LONGEST_TAG);
  return tag === '' ? [] : [tag];
}

function valueBy(rule: TagRule, git: GitState): string | undefined {
  switch (rule.type) {
    case 'raw':
      return fillIn(rule.value, expressionsOf(git));
    case 'sha':
      return rule.format === 'long' ? git.sha : git.sha?.slice(0, SHORT_SHA);
    case 'ref':
      return refValue(rule.event, git);
    case 'semver':
      return semverValue(rule.pattern, rule.value ?? afterPrefix('refs/tags/', git));
  }
}

const expressionsOf = (git: GitState): Readonly<Record<string, string>> => ({
  branch: afterPrefix('refs/heads/', git) ?? '',
  tag: afterPrefix('refs/tags/', git) ?? '',
  sha: git.sha?.slice(0, SHORT_SHA) ?? '',
});

const refValue = (event: 'branch' | 'tag' | 'pr', git: GitState): string | undefined =>
  event === 'pr'
    ? /^refs\/pull\/(\d+)\//.exec(git.ref ?? '')?.[1]
    : afterPrefix(event === 'branch' ? 'refs/heads/' : 'refs/tags/', git);

const afterPrefix = (prefix: string, { ref = '' }: GitState): string | undefined =>
  ref.startsWith(prefix) ? ref.slice(prefix.length) : undefined;

/** SemVer 2.0.0, with the `v` that Git tags begin with. */
const SEMVER =
  /^[v=\s]*((0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)((?:-(?:0|[1-9]\d*|\d*[a-zA-Z-][\da-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][\da-zA-Z-]*))*)?))(?:\+[\da-zA-Z.-]+)?$/;

/** A pre-release is never `{{major}}.{{minor}}`: whoever follows those wants what is stable. */
function semverValue(pattern: string, text: string | undefined): string | undefined {
  const match = text === undefined ? null : SEMVER.exec(text);
  if (!match) return undefined;
  const [raw, version, major, minor, patch, prerelease] = match as unknown as readonly string[];
  const isRaw = /^\{\{\s*raw\s*\}\}$/.test(pattern);
  const chosen = prerelease === '' || isRaw ? pattern : '{{version}}';
  return fillIn(chosen, { raw: raw!, version: version!, major: major!, minor: minor!, patch: patch! });
}

/** A Git tag may well be no version; a value that was written as one must be. */
function versionProblem(rule: TagRule): readonly InputProblem[] {
  if (rule.type !== 'semver' || rule.value === undefined || SEMVER.test(rule.value)) return [];
  return [
    {
      input: 'tags',
      value: rule.text,
      message: `has the value ${JSON.stringify(rule.value)}, which is no semantic version`,
      remedy: 'write major.minor.patch (semver.org)',
    },
  ];
}
