import type { Credentials, Host } from '../ports/ports.ts';
import { refuse } from '../problems/errors.ts';

/** The login that a step was given; masked from now on. Throws `InputErrors` for half of one. */
export function credentialsOf(
  { username, password }: { readonly username?: string | undefined; readonly password?: string | undefined },
  { mask }: Pick<Host, 'mask'>,
): Credentials | undefined {
  if (password !== undefined) mask(password);
  if (username !== undefined && password !== undefined) return { username, password };
  if (username === undefined && password === undefined) return undefined;
  return refuse(
    username === undefined ? 'username' : 'password',
    'is missing: a login needs both',
    'give both, or neither',
  );
}
