import { readContract } from '../../../../src/domain/contract/formats/read-contract.ts';
import type { Contract } from '../../../../src/domain/contract/model.ts';
import { InputErrors } from '../../../../src/foundation/problems/errors.ts';

/** The contract in a text. Throws `InputErrors` with all that is wrong in it. */
export function parseContract(text: string, file: string): Contract {
  const { value, problems } = readContract(text, file);
  if (!value) throw new InputErrors(problems);
  return value;
}

/** A contract with these lines under `schema[0]`, indented as they come. */
export const contractOf = (table: string): string => `apiVersion: v3.1.0
kind: DataContract
id: flights
version: 1.0.0
status: active
schema:
  - name: flights
${table.replace(/^(?=.)/gm, '    ')}`;

/** A contract of one property with these lines. */
export const propertyOf = (property: string): string =>
  contractOf(`properties:\n  - name: v\n${property.replace(/^(?=.)/gm, '    ')}`);
