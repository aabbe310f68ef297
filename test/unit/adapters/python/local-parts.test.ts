import { describe, expect, test } from 'vitest';
import { localPartsOf } from '../../../../src/adapters/python/local-parts.ts';

describe('what a requirements file takes from the disk', () => {
  test.each([
    ['numpy', [], false],
    ['scikit-learn==1.7.2 ; python_version >= "3.10"', [], false],
    ['torch[cpu] >=2 --hash=sha256:ab', [], false],
    ['uvicorn [standard]', [], false],
    ['# ./a.whl', [], false],
    ['-r other.txt', [], false],
    ['--index-url https://example.org/simple', [], false],
    ['pkg @ https://example.org/pkg.whl', [], false],
    ['https://example.org/pkg.whl', [], false],
    ['-e git+https://example.org/pkg.git#egg=pkg', [], false],
    ['./a.whl', ['./a.whl'], false],
    ['dist/a-1.0-py3-none-any.whl --no-deps', ['dist/a-1.0-py3-none-any.whl'], false],
    ['a-1.0.tar.gz', ['a-1.0.tar.gz'], false],
    ['a @ ./a.whl', ['./a.whl'], false],
    ['.', [], true],
    ['.[test]', [], true],
    ['-e .', [], true],
    ['--editable=./lib', [], true],
    ['-e \\\n  ./lib', [], true],
    ['./lib', [], true],
    ['lib/inner', [], true],
    ['a @ file:///opt/a.whl', [], true],
    ['file:a.whl', [], true],
    ['-e git+file:///opt/repo', [], true],
    ['--find-links ./wheels', [], true],
    ['$' + '{HOME}/a.whl', [], true],
  ])('%j: archives %j, unhashable %j', (line, archives, unhashable) => {
    expect(localPartsOf(`six\n${line}\n`)).toEqual({ archives, unhashable });
  });
});
