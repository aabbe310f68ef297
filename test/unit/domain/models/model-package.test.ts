import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { workingFiles } from '../../../../src/adapters/files/files.ts';
import { readModelPackage, writeModelPackage } from '../../../../src/domain/models/package-file.ts';
import { temporary } from '../../../support/temporary.ts';
import { packageOf } from './world.ts';

let folder: string;
beforeEach(async () => {
  folder = temporary('package');
});

const read = () => readModelPackage('model', workingFiles(folder));
const pkg = packageOf('binary.onnx', {
  inputs: { x: ['"a"', 'hour * 60'] },
  positiveClass: 'true',
  decisionThreshold: 0.3,
});

test('a package is read as it was written', async () => {
  await writeModelPackage('model', pkg, workingFiles(folder));
  expect(await read()).toEqual(pkg);
});

test('a folder without model.json is refused', async () => {
  await expect(read()).rejects.toThrow(
    'model "model" has no model.json; give the model folder that train-evaluate wrote',
  );
});

test.each([
  ['{', /model\/model.json:1:2: is not readable JSON/],
  ['{"task": "binary",\n"task": "binary"}', /model\/model.json:2:1: has the key "task" twice/],
  ['{"task": "ranking"}', /schema .*\n.*name .*\n.*task /],
  [
    JSON.stringify({ ...pkg, file: '../model.onnx' }),
    /model "..\/model.onnx" names a file outside its folder/,
  ],
  [JSON.stringify({ ...pkg, file: '/etc/model.onnx' }), /outside its folder/],
  [JSON.stringify({ ...pkg, file: 'C:model.onnx' }), /outside its folder/],
  [JSON.stringify({ ...pkg, file: '..' }), /outside its folder/],
  [JSON.stringify({ ...pkg, environment: '..\\r.txt' }), /outside its folder/],
  [JSON.stringify({ ...pkg, hook: 'rm' }), /hook/],
])('%s is refused', async (content, message) => {
  await workingFiles(folder).makeFolder('model');
  await writeFile(join(folder, 'model/model.json'), content);
  await expect(read()).rejects.toThrow(message);
});
