import { familySync, MUSL } from 'detect-libc';
import { refuse } from '../../foundation/problems/errors.ts';
import pins from './pins.json' with { type: 'json' };

/** A native library as npm publishes it for one platform. */
export interface Pin {
  readonly package: string;
  readonly version: string;
  /** Subresource integrity of the tarball (SHA-512), as package-lock.json had it when this was built. */
  readonly integrity: string;
  /** Path in the tarball to SHA-256: first the file to load, then the libraries it needs beside it. */
  readonly files: Readonly<Record<string, string>>;
}

export type NativeName = keyof typeof pins;

const NAMES = { duckdb: 'DuckDB', onnxruntime: 'ONNX Runtime' } as const satisfies Record<NativeName, string>;

/** `linux-x64`, `linux-x64-musl`, `darwin-arm64`: system, processor, and the C library where it is not the usual one. */
export const thisPlatform = (): string =>
  `${process.platform}-${process.arch}${familySync() === MUSL ? '-musl' : ''}`;

/** The pinned build for a platform. Throws `InputErrors` where there is none, naming the platforms that have one. */
export function pinFor(name: NativeName, platform: string): Pin {
  const builds: Readonly<Record<string, Pin>> = pins[name];
  const pin = builds[platform];
  if (pin) return pin;
  return refuse(
    NAMES[name],
    `has no build for ${platform}`,
    platform.endsWith('-musl')
      ? 'use an image with glibc, such as node:24-bookworm-slim, instead of Alpine'
      : `run this step on ${Object.keys(builds).join(', ')}`,
  );
}
