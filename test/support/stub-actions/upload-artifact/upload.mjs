import { cpSync, existsSync } from 'node:fs';
import { basename, join } from 'node:path';

const { INPUT_NAME: name, INPUT_PATH: path, MLOPS_TEST_ARTIFACTS: folder } = process.env;
if (existsSync(path)) {
  // As the action: of one folder its content is kept, of one file the file.
  const isFile = basename(path).includes('.');
  cpSync(path, isFile ? join(folder, name, basename(path)) : join(folder, name), { recursive: true });
} else if (process.env['INPUT_IF-NO-FILES-FOUND'] === 'error') {
  console.log(`::error::no files at ${path}`);
  process.exitCode = 1;
}
