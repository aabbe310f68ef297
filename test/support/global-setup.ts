import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type EngineOrNot, startKeeper } from './docker.ts';
import { type Flights, prepareFlights } from './flights.ts';
import { find } from './parts.ts';
import { assembleProduct } from './product.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where tests make folders; removed after the run. */
    temporary: string;
    /** Folder with action.yml, actions/ and a fresh dist/. */
    product: string;
    /** Absent where there is no python3. */
    flights: Flights | null;
    /** A Docker Engine, or why there is none; see needEngine. */
    engine: EngineOrNot;
  }
}

/** Built once for all end-to-end tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const temporary = mkdtempSync(join(tmpdir(), 'mlops-actions-'));
  project.provide('temporary', temporary);
  project.provide('product', assembleProduct(join(temporary, 'product')));
  project.provide('flights', find('python3') ? await prepareFlights() : null);
  const { engine, close } = await startKeeper();
  project.provide('engine', engine);
  return async () => {
    await close();
    rmSync(temporary, { recursive: true, force: true });
  };
}
