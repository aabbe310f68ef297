import { startRegistryIn, type TestRegistry } from './registry-process.ts';
import { temporary } from './temporary.ts';

export type { TestRegistry } from './registry-process.ts';

/** The one login of a registry with a password. */
export const REGISTRY_LOGIN = { username: 'ci', password: 'correct horse' };

/** A registry that holds nothing, in a folder of this test file. */
export const startRegistry = (
  program: string,
  options: { readonly password?: boolean } = {},
): Promise<TestRegistry> => startRegistryIn(temporary('registry'), program, options);
