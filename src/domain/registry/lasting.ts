import type { Host, ModelStore } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';

/** What vanishes with its machine was not kept. Throws `InputErrors` for such a folder, told of `input`. */
export function requireLasting(
  input: string,
  { store, reference }: { readonly store: ModelStore; readonly reference: string },
  { ephemeral }: Pick<Host, 'ephemeral'>,
  throwaway: boolean,
): void {
  if (!store.local || !ephemeral || throwaway) return;
  refuse(
    input,
    'is a folder of a machine that is thrown away after this job',
    'give an `oci://` registry, or set throwaway-folder: true where a later step keeps the folder',
    { value: reference },
  );
}
