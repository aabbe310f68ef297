import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type EngineOrNot, startKeeper } from './docker.ts';
import { type Flights, prepareFlights } from './flights.ts';
import { find } from './parts.ts';
import { assembleProduct } from './product.ts';
import runFolder from './run-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder with action.yml, actions/ and a fresh dist/. */
    product: string;
    /** Absent where there is no python3. */
    flights: Flights | null;
    /** A Docker daemon, or why there is none; see needEngine. */
    engine: EngineOrNot;
  }
}

/** Made once for all tests that run on real parts. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const removeFolder = runFolder(project);
  const starting = startKeeper();
  const product = mkdtempSync(join(project.getProvidedContext().temporary, 'product-'));
  project.provide('product', assembleProduct(product));
  project.provide('flights', find('python3') ? await prepareFlights() : null);
  const { engine, close } = await starting;
  project.provide('engine', engine);
  return async () => {
    await close();
    removeFolder();
  };
}
