import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bytesText, FILE_BYTES, MOST_LEVELS } from '../../src/foundation/reading/limits.ts';
import { allInputs } from '../../src/foundation/step/define.ts';
import { tableInputs } from '../../src/foundation/step/table-inputs.ts';
import { STEP_NAMES, specOf } from '../../src/steps/catalogue.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/reference/limits.md'), 'utf8');
const rows = page.split('\n').filter((line) => line.startsWith('| '));

describe('the page of limits', () => {
  test.each(Object.entries(tableInputs))('has %s with its default', (name, { fallback }) => {
    const row = rows.find((line) => line.endsWith(`| \`${name}\` |`));
    expect(row?.replaceAll(',', '')).toContain(`| ${fallback} |`);
  });

  test('has every budget of files, in the order of the code', () => {
    const said = rows
      .map((line) => line.split('|').at(-2)!.trim())
      .filter((cell) => /^\d+ [KM]iB$/.test(cell));
    expect(said).toEqual(Object.values(FILE_BYTES).map(bytesText));
  });

  test('has the depth of JSON and YAML', () => {
    expect(page).toContain(`nested ${MOST_LEVELS} levels deep`);
  });

  test('names the steps that open tables', () => {
    const opening = STEP_NAMES.filter((name) => 'max-memory' in allInputs(specOf(name)!));
    expect(page).toContain(`(${opening.map((name) => `\`${name}\``).join(', ')})`);
  });
});
