/** How long a daemon may be silent until it counts as hanging, in milliseconds. */
export interface Patience {
  /** Questions and orders that a daemon answers at once. */
  readonly asking: number;
  /** Builds, pushes and pulls: the docker command shows nothing of a layer until all of it is sent. */
  readonly moving: number;
}

export const PATIENCE: Patience = { asking: 120_000, moving: 1_800_000 };
