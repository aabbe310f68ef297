import { describe, expect, test } from 'vitest';
import { parseCommands, parseFileCommand } from '../../support/runner-grammar.ts';

describe('file commands, as the runner reads them', () => {
  test.each([
    ['a=1\nb=x=y\n', { a: '1', b: 'x=y' }],
    ['a<<E\n1\nE\n', { a: '1' }],
    ['a<<E\none\ntwo\nE\nb=2\n', { a: 'one\ntwo', b: '2' }],
    ['a<<E\nE\n', { a: '' }],
    ['a<<E\n\nE\n', { a: '' }],
    ['a<<E\nnot=E\nE2\nE\n', { a: 'not=E\nE2' }],
    ['a=b<<c\n', { a: 'b<<c' }],
    ['\n\n', {}],
  ])('%j', (text, values) => expect(parseFileCommand(text)).toEqual(values));

  test.each(['a<<E\n1\n', 'a<<E\n1\nE', 'a\n', '=1\n', '<<E\n1\nE\n', 'a<<\n1\n'])(
    '%j fails the step',
    (text) => {
      expect(() => parseFileCommand(text)).toThrow();
    },
  );
});

describe('commands in the log', () => {
  test.each([
    [
      '::error file=a%3Ab.py,line=3,title=x%2Cy::bad%0Aworse',
      [{ name: 'error', properties: { file: 'a:b.py', line: '3', title: 'x,y' }, message: 'bad\nworse' }],
    ],
    ['  ::notice::hi', [{ name: 'notice', properties: {}, message: 'hi' }]],
    ['said ##[set-output name=x]y', [{ name: 'set-output', properties: { name: 'x' }, message: 'y' }]],
    ['one\r::debug::two', [{ name: 'debug', properties: {}, message: 'two' }]],
    ['said ::error::no', []],
    ['::unknown::x', []],
    ['## [error]x', []],
  ])('%j', (log, commands) => expect(parseCommands(log)).toEqual(commands));
});
