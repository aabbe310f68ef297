import type { ContractFormat } from './format.ts';
import { odcs } from './odcs/odcs.ts';

/** Every format that contracts may be written in. A new one is one folder here and one line. */
export const CONTRACT_FORMATS: readonly ContractFormat[] = [odcs];
