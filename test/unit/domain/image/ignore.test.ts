import { describe, expect, test } from 'vitest';
import { ignoring } from '../../../../src/domain/image/ignore.ts';

/** Rules and paths of the documentation of .dockerignore, and of the tests of moby/patternmatcher by their facts. */
describe('.dockerignore', () => {
  test.each<[string, string, boolean]>([
    ['', 'file', false],
    ['# comment\n', '# comment', false],
    ['file', 'file', true],
    ['file', 'sub/file', false],
    ['*/temp*', 'somedir/temporary.txt', true],
    ['*/temp*', 'temp', false],
    ['*/*/temp*', 'somedir/subdir/temporary.txt', true],
    ['temp?', 'tempa', true],
    ['temp?', 'temp', false],
    ['**/*.go', 'a/b/c.go', true],
    ['**/*.go', 'c.go', true],
    ['**', 'a/b', true],
    ['a/**/z', 'a/z', true],
    ['a/**/z', 'a/b/c/z', true],
    ['dir', 'dir/below/it', true],
    ['/dir/', 'dir/x', true],
    ['./dir', 'dir/x', true],
    ['dir/../other', 'other/x', true],
    ['*.md\n!README.md', 'README.md', false],
    ['*.md\n!README*.md\nREADME-secret.md', 'README-secret.md', true],
    ['*.md\nREADME-secret.md\n!README*.md', 'README-secret.md', false],
    ['*\n!app', 'app/main.py', false],
    ['*\n!app', 'data/x', true],
    ['[a-c].txt', 'b.txt', true],
    ['[^a-c].txt', 'b.txt', false],
    ['a\\*b', 'a*b', true],
    ['a\\*b', 'axb', false],
    ['a.b', 'axb', false],
    ['  spaced  ', 'spaced', true],
    ['\uFEFFfile', 'file', true],
    ['[z-a]', 'z', false],
    ['a(b', 'a(b', true],
  ])('%j and %s: %s', (rules, path, ignored) => {
    expect(ignoring(rules)(path)).toBe(ignored);
  });
});
