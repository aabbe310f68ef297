import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const LIBRARY = join(import.meta.dirname, '../../jenkins');

/** Comments are read by people alone. */
const codeOf = (file: string): string =>
  readFileSync(join(LIBRARY, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^ *(?:\/\/|#).*$/gm, '');

const files = [
  ...globSync(['vars/*.groovy', 'src/**/*.groovy'], { cwd: LIBRARY }),
  'resources/mlops-actions/mlops.sh',
];

test.each(files)('%s means the same in the encoding of any controller', (file) => {
  // Jenkins compiles a library, and reads its resources, in the encoding of its Java: ASCII where no locale is set.
  expect(codeOf(file)).toMatch(/^[\t\n -~]*$/);
});
