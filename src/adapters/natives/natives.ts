import { resolve } from 'node:path';
import type { NativeOptions } from './provide.ts';

/** Set by the build: in `dist/` the native parts come from the tool cache, in a checkout from node_modules. */
declare const __BUNDLED__: boolean | undefined;
const bundled = typeof __BUNDLED__ !== 'undefined' && __BUNDLED__;

/** Where the bundled libraries look for their native part (see the build's `nativesFromToolCache`). */
export const NATIVE_VARIABLES = {
  duckdb: 'MLOPS_NATIVE_DUCKDB',
  onnxruntime: 'MLOPS_NATIVE_ONNXRUNTIME',
} as const;

/** Native libraries, loaded on first use; a step that asks for none pays for none. */
export const nativeModules = (options: NativeOptions) => ({
  duckdb: async (): Promise<typeof import('@duckdb/node-api')> => {
    await point('duckdb', options);
    return await import('@duckdb/node-api');
  },
  onnx: async (): Promise<typeof import('onnxruntime-node')> => {
    await point('onnxruntime', options);
    return await import('onnxruntime-node');
  },
});

async function point(name: keyof typeof NATIVE_VARIABLES, options: NativeOptions): Promise<void> {
  if (!bundled) return;
  const { provideNative } = await import('./provide.ts');
  process.env[NATIVE_VARIABLES[name]] = resolve(await provideNative(name, options));
}
