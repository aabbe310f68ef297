import type { InputProblem } from '../../../foundation/problems/errors.ts';
import type { YamlSource } from '../../../foundation/reading/yaml.ts';
import type { Contract } from '../model.ts';

/** A document with the place of everything in it, and the name of its file. */
export interface ContractSource {
  readonly source: YamlSource;
  readonly file: string;
}

/** A contract, or every problem that keeps it from being read, each with its place. */
export interface ReadContract {
  readonly value?: Contract;
  readonly problems: readonly InputProblem[];
}

/** A way to write contracts: what makes it known, and how it becomes the contract that checks are planned from. */
export interface ContractFormat {
  /** As messages name it. */
  readonly name: string;
  /** What a document of this format has, in words. */
  readonly sign: string;
  /** Whether a document means to be of this format, even if it is wrong in it. */
  recognises(document: unknown): boolean;
  /** Pure: answers all problems at once. What no check can be made from is read as `unrun`, never dropped. */
  read(source: ContractSource): ReadContract;
}
