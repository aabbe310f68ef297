import { refuse } from '../../../foundation/problems/errors.ts';
import { MEMORY_LIMIT } from './manifests.ts';

export const otherBytes = (store: string, what: string): never =>
  refuse(
    store,
    `holds other bytes than its digest says under ${what}`,
    'trust nothing from it until that is explained, then store it again',
  );

export const tooBig = (store: string, what: string): never =>
  refuse(store, `holds more than ${MEMORY_LIMIT} bytes under ${what}`, 'check that this tool stored it');

export const lacksBlob = (store: string, digest: string): never =>
  refuse(store, `has no blob ${digest}`, 'look at it with `mlops registry verify`');

export const lacksManifest = (store: string, digest: string): never =>
  refuse(store, `has no manifest ${digest}`, 'store it before a tag names it');
