import type { Host, HostOffer, Output } from '../foundation/ports/ports.ts';
import { githubJob } from './github-job.ts';
import { jenkins } from './jenkins.ts';
import { local } from './local.ts';

/** Every kind of host that a command line can run on; the first that knows the environment is it. */
export const HOSTS: readonly HostOffer[] = [githubJob, jenkins, local];

/** The host of a command line. */
export const hostOf = (
  environment: Readonly<Record<string, string | undefined>>,
  out: Output,
  offers: readonly HostOffer[] = HOSTS,
): Host => (offers.find(({ detect }) => detect(environment)) ?? local).create(environment, out);
