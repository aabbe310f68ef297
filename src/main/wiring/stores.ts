import { folderModels, registryModels } from '../../adapters/oci/stores.ts';
import { looksLikeHost } from '../../foundation/images/oci-reference.ts';
import type { ModelStores, StoreOffer, StoreWorld } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';

/** Every kind of store for models. */
export const STORES: readonly StoreOffer[] = [registryModels, folderModels];

/** Stores of models, each by the scheme of its references. */
export const modelStores = (world: StoreWorld, offers: readonly StoreOffer[] = STORES): ModelStores => ({
  open: (reference, credentials) => offerFor(reference, offers).open(reference, credentials, world),
});

/** The store that a reference is for. Throws `InputErrors` for a reference of no kind; a login in it is not shown. */
function offerFor(reference: string, offers: readonly StoreOffer[]): StoreOffer {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(reference)?.[1];
  const offer = offers.find((one) => one.scheme === scheme);
  if (!offer || reference.trim() === '' || reference.includes('\0'))
    return refuse('registry', 'is not a registry', `write ${listed(offers)}`, {
      value: reference.replace(/\/\/[^/]*@/, '//…@'),
    });
  if (scheme === undefined) requirePath(reference);
  return offer;
}

const listed = (offers: readonly StoreOffer[]): string =>
  offers
    .map(({ example }) => example)
    .join(', ')
    .replace(/, ([^,]*)$/, ', or $1');

function requirePath(reference: string): void {
  const first = reference.split('/')[0]!;
  const isHost = !first.startsWith('.') && looksLikeHost(first) && /^[\w.:[\]-]+$/.test(first);
  if (!reference.includes('/') || !isHost) return;
  refuse(
    'registry',
    'could be a registry or a folder',
    'write `oci://…` for a registry, `./…` for a folder',
    { value: reference },
  );
}
