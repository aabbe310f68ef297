import type { openDuckDb } from '../../adapters/duckdb/engine.ts';
import type { openOnnx } from '../../adapters/onnx/onnx.ts';
import type { Archives, Files, Host, Processes, PythonEnvironments } from '../../foundation/ports/ports.ts';

/*
 * Adapters whose code is loaded when they are asked for the first time: a run that needs none of them starts without
 * it.
 */

/** Zip files. */
export const lateArchives = (files: Files): Archives => ({
  open: async (path) => {
    const { zipArchives } = await import('../../adapters/archives/zip.ts');
    return await zipArchives(files).open(path);
  },
});

/** Python environments in the tool cache. */
export const latePython = (files: Files, processes: Processes, host: Host): PythonEnvironments => ({
  provide: async (path, signal) => {
    const { cachedPython } = await import('../../adapters/python/python.ts');
    return await cachedPython(files, processes, host).provide(path, signal);
  },
});

/** The engine for tables. */
export async function lateDuckDb(...about: Parameters<typeof openDuckDb>): ReturnType<typeof openDuckDb> {
  const { openDuckDb } = await import('../../adapters/duckdb/engine.ts');
  return await openDuckDb(...about);
}

/** Sessions of models. */
export async function lateOnnx(...about: Parameters<typeof openOnnx>): Promise<ReturnType<typeof openOnnx>> {
  const { openOnnx } = await import('../../adapters/onnx/onnx.ts');
  return openOnnx(...about);
}
