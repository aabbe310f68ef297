import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { type Flights, prepareFlights } from './flights.ts';
import { find } from './parts.ts';
import { assembleProduct } from './product.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder with action.yml, actions/ and a fresh dist/. */
    product: string;
    /** Absent where there is no python3. */
    flights: Flights | null;
  }
}

/** Built once for all end-to-end tests. */
export default async function setup(project: TestProject): Promise<() => void> {
  const product = assembleProduct();
  project.provide('product', product);
  project.provide('flights', find('python3') ? await prepareFlights() : null);
  return () => rmSync(product, { recursive: true, force: true });
}
