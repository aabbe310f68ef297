import { refuse } from '../../../foundation/problems/errors.ts';

/** A fault that may pass: tried again, a bounded number of times. */
export class PassingFault extends Error {
  override readonly name = 'PassingFault';
  /** Milliseconds that the registry asked to wait. */
  readonly after: number | undefined;

  constructor(message: string, options: ErrorOptions & { readonly after?: number | undefined } = {}) {
    super(message, options);
    this.after = options.after;
  }
}

const LASTING: Readonly<Record<string, readonly [string, string]>> = {
  ENOTFOUND: [
    'cannot be found: its host has no address',
    'check the name of the host and the DNS of this machine',
  ],
  ECONNREFUSED: ['refuses connections', 'check its port, and that it runs'],
  EHOSTUNREACH: ['cannot be reached from this machine', 'check the network between them'],
  ENETUNREACH: ['cannot be reached from this machine', 'check the network between them'],
};
const TLS = /^(?:CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|EPROTO)/;

/** Says what an error of the network means for a store: `PassingFault`, or `InputErrors` where waiting would not help. */
export function networkFault(store: string, cause: unknown): never {
  if (!(cause instanceof Error) || cause instanceof PassingFault) throw cause;
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === undefined) throw cause; // ours, not the network's
  const [message, remedy] = LASTING[code] ?? [];
  if (message !== undefined) return refuse(store, message, remedy!, { cause });
  if (TLS.test(code))
    return refuse(
      store,
      `cannot be reached: TLS connection failed (${code})`,
      'trust its certificate through NODE_EXTRA_CA_CERTS; only registries on this machine may do without TLS',
      { cause },
    );
  throw new PassingFault(
    `${code === 'EAI_AGAIN' ? 'could not be looked up' : 'broke the connection'} (${code})`,
    { cause },
  );
}
