import { removeFolders, temporaryFolder } from '../../adapters/files/temporary.ts';
import { type AuditFinding, auditStore } from '../../domain/registry/audit.ts';
import { openStore } from '../../domain/registry/open.ts';
import { overviewOf, type VersionOverview } from '../../domain/registry/overview.ts';
import { resolveModel } from '../../domain/registry/resolve.ts';
import { rollBack } from '../../domain/registry/rollback.ts';
import { TERMINAL_SIGNS } from '../../foundation/evidence/verdict-words.ts';
import type { ModelStore, Ports } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import type { AliasMove } from '../../foundation/registry/alias-move.ts';
import { ALIAS_REMEDY, isAlias } from '../../foundation/registry/names.ts';
import { actorOf } from '../../foundation/step/actor.ts';
import { requireTrusted } from '../../foundation/step/trusted.ts';
import { plainLine } from '../../foundation/text/harmless.ts';
import { connect } from '../wiring/connect.ts';
import { type Call, type Command, type Flag, tell } from './command.ts';

/** Flags of every command that opens a registry. */
export const REGISTRY_FLAGS: Readonly<Record<string, Flag>> = {
  name: { about: 'Name below the registry.', value: 'name' },
  username: { about: 'User name; the password is read from MLOPS_REGISTRY_PASSWORD.', value: 'user' },
  json: { about: 'Print JSON.' },
};

interface Opened extends Pick<Ports, 'files' | 'recheck'> {
  readonly store: ModelStore;
}

/** The registry that the first argument names. */
export function openRegistry({ positionals, values, environment, host }: Call): Opened {
  const { files, recheck, stores } = connect(
    { name: 'registry', needs: ['stores'] },
    { environment, host, workingDirectory: '.' },
  );
  const password = environment.MLOPS_REGISTRY_PASSWORD;
  const { name, username } = values;
  const store = openStore(
    { registry: positionals[0]!, name, username, password: username === undefined ? undefined : password },
    stores,
    host,
  );
  return { store, files, recheck };
}

const list: Command = {
  name: 'registry list',
  usage: '<registry>',
  about: 'List the versions of a registry, newest first, with the aliases that name them.',
  flags: REGISTRY_FLAGS,
  positionals: { min: 1, max: 1 },
  run: async (call) => {
    const { store } = openRegistry(call);
    const versions = await overviewOf(store);
    const lineOf = ({ version, aliases, name, digest }: VersionOverview): string =>
      [version.padEnd(6), aliases.join(', ').padEnd(20), name, digest].join(' ');
    tell(call, versions, versions.map(lineOf));
    if (versions.length === 0) call.host.log.info(`${store.name} holds no models`);
    return 0;
  },
};

const show: Command = {
  name: 'registry show',
  usage: '<registry> <alias|version>',
  about: 'Show one model: its files and digests, and the gate that let it in.',
  flags: REGISTRY_FLAGS,
  positionals: { min: 2, max: 2 },
  run: async (call) => {
    const { store } = openRegistry(call);
    const word = call.positionals[1]!;
    const resolved = await resolveModel(store, word);
    if (resolved.state !== 'found')
      return refuse('alias', 'names no model', `see \`mlops registry list ${store.name}\``, { value: word });
    const { digest, version, model } = resolved.found;
    tell(call, { version, digest, ...model }, [
      `${model.name} ${version ?? ''} ${digest}`,
      `model ${model.model}`,
      `gate  ${model.gate}`,
      ...model.files.map((file) => `${file.path} ${file.size} ${file.digest}`),
    ]);
    return 0;
  },
};

const history: Command = {
  name: 'registry history',
  usage: '<registry> <alias>',
  about: 'Show who moved an alias, when, from which model to which, and on what evidence.',
  flags: REGISTRY_FLAGS,
  positionals: { min: 2, max: 2 },
  run: async (call) => {
    const { store } = openRegistry(call);
    const alias = aliasOf(call);
    const versions = new Map((await overviewOf(store)).map(({ digest, version }) => [digest, version]));
    const moves = await store.history(alias);
    const named = (digest: string | null) => (digest === null ? '–' : (versions.get(digest) ?? digest));
    const lineOf = ({ at, by, from, to, why, evidence, overrides = [] }: AliasMove): string =>
      `${at} ${named(from)} → ${named(to)} ${why} by ${by}, evidence ${evidence}${overrides.map(grantLine).join('')}`;
    tell(call, moves, moves.map(lineOf));
    if (moves.length === 0) call.host.log.info(`${alias} has never been moved in ${store.name}`);
    return 0;
  },
};

/** `, gate:roc_auc>=0.62 overridden by alice until 2026-12-31 (late labels)`, after what moved. */
const grantLine = ({ check, author, expires, reason }: NonNullable<AliasMove['overrides']>[number]): string =>
  plainLine(`, ${check} overridden by ${author} until ${expires} (${reason})`);

const rollback: Command = {
  name: 'registry rollback',
  usage: '<registry> <alias>',
  about: 'Point an alias back at the previous model, or at --to.',
  flags: {
    ...REGISTRY_FLAGS,
    to: { about: 'Version or digest to go to.', value: 'version' },
    'replace-model': {
      about: '`name` of another model that the alias may be taken from.',
      value: 'name',
    },
  },
  positionals: { min: 2, max: 2 },
  run: async (call) => {
    requireTrusted(call.host, 'registry rollback');
    const { store, ...reading } = openRegistry(call);
    const alias = aliasOf(call);
    const who = { ...actorOf(call.host), at: new Date().toISOString() };
    const found = await inScratch((scratch) =>
      rollBack(
        store,
        { alias, to: call.values.to, replaceModel: call.values['replace-model'], ...who },
        scratch,
        reading,
      ),
    );
    call.host.log.info(`${alias} names ${found.version ?? found.digest} (${found.digest})`);
    return 0;
  },
};

const verify: Command = {
  name: 'registry verify',
  usage: '<registry>',
  about:
    'Hash every byte of a registry again; check the gate of every version and the history of every alias.',
  flags: REGISTRY_FLAGS,
  positionals: { min: 1, max: 1 },
  run: async (call) => {
    const { store, ...reading } = openRegistry(call);
    const findings = await inScratch((scratch) => auditStore(store, scratch, reading));
    const lineOf = ({ what, holds, message }: AuditFinding): string =>
      `${holds ? TERMINAL_SIGNS.good : TERMINAL_SIGNS.bad} ${what}: ${message}`;
    tell(call, findings, findings.map(lineOf));
    const broken = findings.filter(({ holds }) => !holds).length;
    call.host.log[broken === 0 ? 'info' : 'error'](
      broken === 0 ? `${store.name} holds` : `${broken} of ${findings.length} failed verification`,
    );
    return broken === 0 ? 0 : 1;
  },
};

export const registryCommands: readonly Command[] = [list, show, history, rollback, verify];

function aliasOf({ positionals }: Call): string {
  const alias = positionals[1]!;
  if (!isAlias(alias)) refuse('alias', 'cannot be an alias', ALIAS_REMEDY, { value: alias });
  return alias;
}

async function inScratch<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await temporaryFolder('registry');
  try {
    return await work(folder);
  } finally {
    removeFolders([folder]);
  }
}
