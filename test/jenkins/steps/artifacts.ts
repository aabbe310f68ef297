import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { abort, type Given } from '../values.ts';
import { selected } from './ant.ts';
import type { Build } from './build.ts';
import { expanded } from './environment.ts';

export async function archiveArtifacts(build: Build, given: Given): Promise<void> {
  build.log('Archiving artifacts');
  const artifacts = expanded(given.text('artifacts'), build.environment);
  if (artifacts.trim() === '') abort('No artifacts are configured for archiving.');
  if (given.flag('onlyIfSuccessful') && (build.result ?? 'SUCCESS') !== 'SUCCESS') return;
  const files = await selected(build.folder, {
    includes: artifacts,
    excludes: given.optional('excludes'),
    defaultExcludes: given.flag('defaultExcludes', true),
    caseSensitive: given.flag('caseSensitive', true),
  });
  if (files.length === 0) return nothingToArchive(build, given, artifacts);
  const archive = join(build.options.folder, 'archive');
  for (const file of files) build.record.archived.set(file, await copied(build.folder, file, archive));
}

function nothingToArchive(build: Build, given: Given, artifacts: string): void {
  const message = `No artifacts found that match the file pattern "${artifacts}". Configuration error?`;
  if (given.flag('allowEmptyArchive')) build.log(message);
  else abort(message);
}

/** Copies a file to the same path below another folder and answers where it is. */
export async function copied(from: string, file: string, to: string): Promise<string> {
  const target = join(to, file);
  await mkdir(dirname(target), { recursive: true });
  await copyFile(join(from, file), target);
  return target;
}

export async function stash(build: Build, given: Given): Promise<void> {
  const name = given.text('name');
  const files = await selected(build.folder, {
    includes: given.text('includes') || '**',
    excludes: given.optional('excludes'),
    defaultExcludes: given.flag('useDefaultExcludes', true),
  });
  if (files.length === 0 && !given.flag('allowEmpty')) abort(`No files included in stash ‘${name}’`);
  for (const file of files) await copied(build.folder, file, stashFolder(build, name));
  build.record.stashes.set(name, files);
  build.log(`Stashed ${files.length} file(s)`);
}

export async function unstash(build: Build, given: Given): Promise<void> {
  const name = given.text('name');
  const files = build.record.stashes.get(name) ?? abort(`No such saved stash ‘${name}’`);
  for (const file of files) await copied(stashFolder(build, name), file, build.folder);
}

const stashFolder = (build: Build, name: string): string =>
  join(build.options.folder, 'stashes', encodeURIComponent(name));
