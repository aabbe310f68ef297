import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { systemClock } from '../../../../src/adapters/clock.ts';
import { workingFiles } from '../../../../src/adapters/files/files.ts';
import { modelStores } from '../../../../src/main/wiring/stores.ts';

describe('references', () => {
  const stores = () => modelStores({ files: workingFiles(tmpdir()), environment: {}, clock: systemClock });
  test.each([
    ['oci://ghcr.io', 'no repository after the host'],
    ['oci://ghcr.io/Acme/Model', 'upper-case'],
    ['oci://ghcr.io/acme/model:v1', 'path'],
    ['oci://user:secret-word@ghcr.io/acme', 'more than a host'],
    ['https://user:secret-word@ghcr.io/acme', 'is not a registry'],
    ['s3://bucket/models', 'is not a registry'],
    ['', 'is not a registry'],
    ['ghcr.io/acme/model', 'could be a registry or a folder'],
    ['localhost:5000/model', 'could be a registry or a folder'],
  ])('%j is refused', (reference, words) => {
    let message = '';
    try {
      stores().open(reference);
    } catch (cause) {
      message = (cause as Error).message;
    }
    expect(message).toContain(words);
    expect(message).not.toContain('secret-word');
  });

  test.each([
    ['oci://ghcr.io/acme/model/', 'oci', 'oci://ghcr.io/acme/model'],
    ['models/', 'folder', 'models'],
    ['./my.models/flights', 'folder', 'my.models/flights'],
    ['../models', 'folder', '../models'],
  ])('%s is a %s', (reference, kind, name) => {
    expect(stores().open(reference)).toMatchObject({ kind, name });
  });
});
