import { access, mkdir, readFile as read, rm, writeFile as write } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { abort, type Given, raise } from '../values.ts';
import type { Build, Opened } from './build.ts';

const inFolder = (build: Build, path: string): string => resolve(build.folder, path);

export async function readFile(build: Build, given: Given): Promise<string> {
  const file = inFolder(build, given.text('file'));
  const encoding = given.optional('encoding');
  const bytes = await read(file).catch(() => raise('java.nio.file.NoSuchFileException', file));
  return encoding === 'Base64'
    ? bytes.toString('base64')
    : new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

export async function writeFile(build: Build, given: Given): Promise<void> {
  const file = inFolder(build, given.text('file'));
  const encoding = (given.text('encoding', 'utf8') || 'utf8').toLowerCase();
  await mkdir(dirname(file), { recursive: true });
  await write(file, Buffer.from(given.text('text'), encoding as BufferEncoding));
}

export async function fileExists(build: Build, given: Given): Promise<boolean> {
  return access(inFolder(build, given.text('file'))).then(
    () => true,
    () => false,
  );
}

export async function deleteDir(build: Build): Promise<void> {
  await rm(build.folder, { recursive: true, force: true });
}

/** The folder of `tmp: true` lies beside, not below: nothing that is archived or stashed holds it. */
export const pwd = (build: Build, given: Given): string =>
  given.flag('tmp') ? `${build.folder}@tmp` : build.folder;

export function isUnix(build: Build): boolean {
  return build.folder !== '';
}

export function dir(build: Build, given: Given): Opened {
  const folder = inFolder(build, given.text('path'));
  build.log(`Running in ${folder}`);
  return { folder };
}

export async function ws(build: Build, given: Given): Promise<Opened> {
  const workspace = resolve(build.agent.workspace, '..', given.text('dir'));
  await mkdir(workspace, { recursive: true });
  build.log(`Running in ${workspace}`);
  return { folder: workspace, env: { WORKSPACE: workspace, WORKSPACE_TMP: `${workspace}@tmp` } };
}

export function tool(build: Build, given: Given): string {
  const name = given.text('name');
  return build.options.tools[name] ?? abort(`No ${given.text('type', 'tool')} named ${name} found`);
}
