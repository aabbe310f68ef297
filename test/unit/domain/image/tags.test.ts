import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GitState } from '../../../../src/domain/image/git.ts';
import { parseTagRules } from '../../../../src/domain/image/tag-rule.ts';
import { tagsOf } from '../../../../src/domain/image/tags.ts';
import { isTag } from '../../../../src/foundation/images/oci-reference.ts';

const SHA = '90dd6032fac8bda1b6c4436a2e65de27961ed071';
const git = (ref: string): GitState => ({ sha: SHA, ref });
const tags = (lines: readonly string[], ref = 'refs/heads/main'): readonly string[] => {
  const { rules, problems } = parseTagRules(lines);
  expect(problems).toEqual([]);
  return tagsOf(rules, git(ref)).tags;
};

/** What the documentation of docker/metadata-action promises. */
describe('as docker/metadata-action', () => {
  test.each([
    ['refs/pull/2/merge', 'type=ref,event=pr', ['pr-2']],
    ['refs/heads/master', 'type=ref,event=branch', ['master']],
    ['refs/heads/releases/v1', 'type=ref,event=branch', ['releases-v1']],
    ['refs/heads/my/branch', 'type=ref,event=branch', ['my-branch']],
    ['refs/tags/v1.2.3', 'type=ref,event=tag', ['v1.2.3']],
    ['refs/tags/v2.0.8-beta.67', 'type=ref,event=tag', ['v2.0.8-beta.67']],
    ['refs/tags/v1.2.3', 'type=semver,pattern={{raw}}', ['v1.2.3']],
    ['refs/tags/v1.2.3', 'type=semver,pattern={{version}}', ['1.2.3']],
    ['refs/tags/v1.2.3', 'type=semver,pattern={{major}}.{{minor}}', ['1.2']],
    ['refs/tags/v1.2.3', 'type=semver,pattern=v{{major}}', ['v1']],
    ['refs/tags/v1.2.3', 'type=semver,pattern={{minor}}', ['2']],
    ['refs/tags/v1.2.3', 'type=semver,pattern={{patch}}', ['3']],
    ['refs/tags/v2.0.8-beta.67', 'type=semver,pattern={{version}}', ['2.0.8-beta.67']],
    ['refs/tags/v2.0.8-beta.67', 'type=semver,pattern={{major}}.{{minor}}', ['2.0.8-beta.67']],
    ['refs/heads/main', 'type=semver,pattern={{version}},value=v1.0.0', ['1.0.0']],
    ['refs/heads/main', 'type=sha', ['sha-90dd603']],
    ['refs/heads/main', 'type=sha,format=long', [`sha-${SHA}`]],
    ['refs/heads/main', 'type=sha,prefix=git-', ['git-90dd603']],
    ['refs/heads/main', 'type=sha,prefix=', ['90dd603']],
    ['refs/heads/main', 'type=raw,value=foobar', ['foobar']],
    ['refs/heads/main', 'foobar', ['foobar']],
    ['refs/heads/main', 'type=raw,value=latest,enable=false', []],
    ['refs/heads/main', 'type=raw,value=latest,enable=true', ['latest']],
    ['refs/heads/main', 'type=ref,event=tag', []],
    ['refs/tags/v1.2.3', 'type=ref,event=branch', []],
    ['refs/heads/main', 'type=semver,pattern={{version}}', []],
    ['refs/heads/main', 'type=ref,event=branch,prefix=x-,suffix=-y', ['x-main-y']],
    ['refs/heads/main', 'type=raw,"value=a,b"', ['a-b']],
    ['refs/heads/main', 'type=raw,value=nightly-{{branch}}-{{sha}}', ['nightly-main-90dd603']],
  ])('%s, %s', (ref, rule, expected) => {
    expect(tags([rule], ref)).toEqual(expected);
  });

  test.each([
    ['refs/heads/my/branch', 'type=ref,event=branch', [{ asked: 'my/branch', tag: 'my-branch' }]],
    ['refs/heads/main', 'type=ref,event=branch', []],
    [
      `refs/heads/${'x'.repeat(130)}`,
      'type=ref,event=branch',
      [{ asked: 'x'.repeat(130), tag: 'x'.repeat(128) }],
    ],
    ['refs/heads/main', 'type=raw,value=.-v1', [{ asked: '.-v1', tag: 'v1' }]],
    ['refs/tags/v1.2.3', 'type=semver,pattern={{version}}', []],
  ])('%s, %s: what was made of it is said', (ref, rule, expected) => {
    expect(tagsOf(parseTagRules([rule]).rules, git(ref)).reshaped).toEqual(expected);
  });

  test('the highest priority comes first, by type or as it was said; each tag once', () => {
    const rules = [
      'type=sha',
      'type=raw,value=dev',
      'type=ref,event=tag',
      'type=semver,pattern={{version}}',
      'type=raw,value=1.2.3',
      'type=raw,value=first,priority=1001',
    ];
    expect(tags(rules, 'refs/tags/v1.2.3')).toEqual(['first', '1.2.3', 'v1.2.3', 'dev', 'sha-90dd603']);
  });

  test('lines that begin with # are no rules', () => {
    expect(tags(['# the branch', 'type=ref,event=branch'])).toEqual(['main']);
  });

  test('a version with build data keeps only what a tag may hold', () => {
    expect(tags(['type=semver,pattern={{raw}}'], 'refs/tags/v1.0.0+linux.7')).toEqual(['v1.0.0-linux.7']);
    expect(tags(['type=semver,pattern={{version}}'], 'refs/tags/v1.0.0+linux.7')).toEqual(['1.0.0']);
  });

  test('a Git tag that is no version gives no semver tag', () => {
    expect(tags(['type=semver,pattern={{version}}'], 'refs/tags/2026-11-21')).toEqual([]);
  });
});

describe('every tag is one that registries take', () => {
  const anyRule = fc.oneof(
    fc.constant('type=sha'),
    fc.constantFrom('branch', 'tag', 'pr').map((event) => `type=ref,event=${event}`),
    fc.constant('type=semver,pattern={{raw}}'),
    fc
      .string({ minLength: 1, unit: 'grapheme' })
      .map((value) => `type=raw,"value=${value.replaceAll('"', '""')}"`),
    fc.string({ unit: 'grapheme' }).map((text) => `type=sha,"prefix=${text.replaceAll('"', '""')}"`),
  );
  const anyRef = fc
    .tuple(
      fc.constantFrom('refs/heads/', 'refs/tags/', 'refs/pull/'),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
    )
    .map(([kind, name]) => kind + name);

  test('whatever rules, branches and tags are called', () => {
    fc.assert(
      fc.property(fc.array(anyRule), anyRef, (lines, ref) => {
        const made = tagsOf(parseTagRules(lines).rules, git(ref)).tags;
        expect(made.filter((tag) => !isTag(tag))).toEqual([]);
        expect(new Set(made).size).toBe(made.length);
      }),
    );
  });

  test('whatever is written, reading it ends in rules or problems', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (lines) => {
        const { rules, problems } = parseTagRules(lines);
        const comments = lines.filter((line) => line.trimStart().startsWith('#')).length;
        expect(rules.length + new Set(problems.map(({ value }) => value)).size).toBeLessThanOrEqual(
          lines.length,
        );
        expect(rules.length + problems.length + comments).toBeGreaterThanOrEqual(lines.length);
      }),
    );
  });
});

describe('mistakes', () => {
  test.each([
    ['type=schedule', /has the type "schedule"; known are raw, ref, semver, sha/],
    ['type=constructor', /has the type "constructor"/],
    ['type=ref', /has no event/],
    ['type=ref,event=push', /has event=push/],
    ['type=sha,format=tiny', /has format=tiny/],
    ['type=semver', /has no pattern/],
    ['type=semver,pattern={{date}}', /has \{\{date\}\} in its pattern/],
    ['type=raw', /has no value/],
    ['type=raw,value=x,enable={{is_default_branch}}', /has enable=/],
    ['type=raw,value=x,enable=yes', /has enable=yes/],
    ['type=raw,value=x,priority=high', /has priority=high/],
    ['type=raw,value=x,event=branch', /has event, which raw does not know/],
    ['type=raw,value=x,value=y', /says value twice/],
    ['type=raw,value=x,latest', /has the field "latest" without a key/],
    ['type=raw,"value=x', /has a double quote that is not closed/],
    ['type=raw,value={{date}}', /has \{\{date\}\} in its value/],
  ])('%s', (line, told) => {
    const { rules, problems } = parseTagRules([line]);
    expect(rules).toEqual([]);
    expect(problems.map(({ message, remedy }) => `${message}; ${remedy}`).join('\n')).toMatch(told);
    expect(problems.every(({ input, value }) => input === 'tags' && value === line)).toBe(true);
  });

  test('are all told at once', () => {
    expect(
      parseTagRules(['type=ref', 'type=sha', 'type=no', 'type=sha,format=x,enable=y']).problems,
    ).toHaveLength(4);
  });

  test('a value that is said to be a version and is none', () => {
    const { rules } = parseTagRules(['type=semver,pattern={{version}},value=latest']);
    expect(tagsOf(rules, git('refs/heads/main'))).toMatchObject({
      tags: [],
      problems: [{ message: 'has the value "latest", which is no semantic version' }],
    });
  });
});
