import { z } from 'zod';
import type { Base } from './base.ts';

/** One key of `environments:` in mlops.yml: where a service runs. */
export const EnvironmentSchema = z
  .strictObject({
    'docker-host': z
      .string()
      .regex(/^(unix:\/\/\/|ssh:\/\/|tcp:\/\/)/, { error: 'is not unix:///…, ssh://… or tcp://…' })
      .optional()
      .describe(
        'Docker daemon: `unix:///…`, `ssh://user@host` or `tcp://host:2376`; by default that of this machine.',
      ),
    tls: z
      .string()
      .optional()
      .describe(
        'Folder with ca.pem, cert.pem and key.pem, for `tcp://`. Without TLS, `tcp://` is accepted for this machine only.',
      ),
    port: z.number().int().min(1).max(65_535).describe('Port of the target that users call.'),
    address: z.string().default('0.0.0.0').describe('Address of the target that the port is opened on.'),
    name: z
      .string()
      .optional()
      .describe('Name of the service on the target; `name` of mlops.yml by default.'),
  })
  .describe('Where a service runs.');
export type Environment = z.infer<typeof EnvironmentSchema>;

/** What mlops.yml says beside its steps. */
export interface Project {
  /** Name of the model. */
  readonly name: string;
  readonly environments: Readonly<Record<string, Environment>>;
  /** Names of inputs that mlops.yml did not give. */
  readonly given?: readonly string[];
  /** Of a judging step under a pull request: whose inputs these are. */
  readonly base?: Base;
}
