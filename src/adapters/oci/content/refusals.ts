import { refuse } from '../../../foundation/problems/errors.ts';
import { MEMORY_LIMIT } from './manifests.ts';

export const otherBytes = (store: string, what: string): never =>
  refuse(
    store,
    `holds content that does not match its digest: ${what}`,
    'find out why before you trust it, then store the model again',
  );

export const tooBig = (store: string, what: string): never =>
  refuse(store, `holds more than ${MEMORY_LIMIT} bytes under ${what}`, 'check that this tool stored it');

export const lacksBlob = (store: string, digest: string): never =>
  refuse(store, `has no blob ${digest}`, 'look at it with `mlops registry verify`');

export const lacksManifest = (store: string, digest: string): never =>
  refuse(store, `has no manifest ${digest}`, 'store it before a tag names it');
