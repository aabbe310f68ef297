import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const [origin, ...lines] = readFileSync(join(import.meta.dirname, 'fixtures/whitelist.txt'), 'utf8')
  .trimEnd()
  .split('\n');

const TYPE = String.raw`[a-z]+(?:\.[\w$]+)*(?:\[\])*`;
const LINE = new RegExp(
  `^(?:(?:method|staticMethod) ${TYPE} \\w+(?: ${TYPE})*|new ${TYPE}(?: ${TYPE})*|(?:field|staticField) ${TYPE} \\w+)$`,
);

test('the lines of the whitelist say where they are from', () => {
  expect(origin).toMatch(/^# From jenkinsci\/script-security-plugin [0-9a-f]{40} /);
});

test('each line of the whitelist names one declaration, once, in order', () => {
  expect(lines.filter((line) => !LINE.test(line))).toEqual([]);
  expect(lines).toEqual([...new Set(lines)].sort());
});
