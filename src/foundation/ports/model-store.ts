import type { Digest } from '../evidence/evidence.ts';
import type { AliasMove } from '../registry/alias-move.ts';
import type { Clock } from './clock.ts';
import type { Credentials } from './credentials.ts';
import type { Files } from './files.ts';
import type { Ledger } from './ledger.ts';

/** What a file of a registered run is. */
export type FileKind = 'weights' | 'package' | 'card' | 'predictions' | 'evidence';

export interface StoredFile {
  readonly kind: FileKind;
  /** Path below the folder that a download makes: `model/model.onnx`. */
  readonly path: string;
  readonly digest: Digest;
  readonly size: number;
}

/** A model with its records, as a store holds it. */
export interface RegisteredModel {
  readonly name: string;
  /** Digest of the model file. */
  readonly model: Digest;
  /** Digest of the gate's evidence that let it in. */
  readonly gate: Digest;
  readonly files: readonly StoredFile[];
}

/** What a model is stored from: its files, and where each is now. */
export interface ModelToStore extends RegisteredModel {
  readonly format: string;
  readonly files: readonly (StoredFile & { readonly source: string })[];
}

export interface StoredModel {
  readonly digest: Digest;
  /** `v3` */
  readonly version: string;
  /** False where the very same model was there already, under this version. */
  readonly isNew: boolean;
}

export interface FoundModel {
  /** Names the model with all its files and records; the same model has the same digest. */
  readonly digest: Digest;
  /** `v3`; undefined where no version names it. */
  readonly version: string | undefined;
  readonly model: RegisteredModel;
}

/** Three answers, and never a fourth: a store that does not answer throws. */
export type ResolvedModel =
  | { readonly state: 'found'; readonly found: FoundModel }
  | { readonly state: 'empty' }
  | { readonly state: 'unknown'; readonly aliases: readonly string[]; readonly versions: number };

/** What a store says it holds. */
export interface Holdings {
  /** Ascending. */
  readonly versions: readonly number[];
  /** Ascending bytewise. */
  readonly aliases: readonly string[];
}

/**
 * Models under versions that never move, and aliases that do. Bytes that are read are hashed and refused (`InputErrors`)
 * where they are not what their digest says. Unreachable, unreadable, unauthorised: `InputErrors` that name the store.
 * "Nothing there" is an answer, never an error.
 */
export interface ModelStore {
  /** As users name it. */
  readonly name: string;
  /** As evidence names its kind: `oci`, `folder`. */
  readonly kind: string;
  /** Whether it is gone with this machine. */
  readonly local: boolean;
  /** Whether an alias moves only from where it was last seen; else it is read again after the move. */
  readonly swaps: boolean;
  /** Media type of what the digest of a model names. */
  readonly mediaType: string;
  /** Nothing where the store is empty or not there yet. */
  holdings(): Promise<Holdings>;
  /** What an alias, a version (`v3`) or a digest names. Throws `InputErrors` for what register-model has not stored. */
  resolve(word: string): Promise<ResolvedModel>;
  /** Stores files and records under the next version; a reader never sees half a model. */
  store(model: ModelToStore): Promise<StoredModel>;
  /** Writes the files of some kinds to their paths below a folder; each is hashed as it comes. */
  download(found: FoundModel, folder: string, kinds: readonly FileKind[]): Promise<void>;
  /** Digest of the model that an alias names; null for none. */
  alias(name: string): Promise<Digest | null>;
  /**
   * Moves an alias if it names `move.from`, and keeps the move as history. Answers what it names now and whether that is
   * our doing; a lost race is an answer. An alias that names `move.to` already stays, and the move is kept only where
   * history does not say how it got there.
   */
  moveAlias(move: AliasMove): Promise<{ readonly moved: boolean; readonly now: Digest | null }>;
  /** Every move of an alias, oldest first. Throws `InputErrors` for an entry that cannot be read. */
  history(alias: string): Promise<readonly AliasMove[]>;
  /** What was asked of evaluation rows is kept here. */
  readonly ledger: Ledger;
}

export interface ModelStores {
  /** `oci://ghcr.io/acme/flight-delay`, `models/`. Nothing is asked of it yet. Throws `InputErrors` for other references. */
  open(reference: string, credentials?: Credentials): ModelStore;
}

/** The machine that a store is reached from. */
export interface StoreWorld {
  readonly files: Files;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
}

/** One kind of store in the catalogue. */
export interface StoreOffer {
  /** `oci` of `oci://host/name`; undefined for the one whose references are paths. */
  readonly scheme: string | undefined;
  /** How a reference is written, for remedies. */
  readonly example: string;
  open(reference: string, credentials: Credentials | undefined, world: StoreWorld): ModelStore;
}
