import { describe, expect, test } from 'vitest';
import { networkFault, PassingFault } from '../../../../../src/adapters/oci/registry/faults.ts';
import { InputErrors } from '../../../../../src/foundation/problems/errors.ts';

const thrown = (cause: unknown): unknown => {
  try {
    return networkFault('oci://r.example/a', cause);
  } catch (error) {
    return error;
  }
};
const withCode = (code: string): Error => Object.assign(new Error('of Node'), { code });

describe('what waiting does not mend names the store and the remedy', () => {
  test.each([
    ['ENOTFOUND', /^oci:\/\/r\.example\/a cannot be found: .*; check the name of the host/],
    ['ECONNREFUSED', /refuses connections; check its port/],
    ['EHOSTUNREACH', /cannot be reached.*; check the network/],
    ['ENETUNREACH', /cannot be reached/],
    [
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      /TLS connection failed \(DEPTH_ZERO_SELF_SIGNED_CERT\); .*NODE_EXTRA_CA_CERTS/,
    ],
    ['SELF_SIGNED_CERT_IN_CHAIN', /TLS connection failed/],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', /TLS connection failed/],
    ['CERT_HAS_EXPIRED', /TLS connection failed/],
    ['ERR_TLS_CERT_ALTNAME_INVALID', /TLS connection failed/],
    ['ERR_SSL_WRONG_VERSION_NUMBER', /TLS connection failed/],
    ['EPROTO', /TLS connection failed/],
  ])('%s', (code, words) => {
    const error = thrown(withCode(code));
    expect(error).toBeInstanceOf(InputErrors);
    expect((error as Error).message).toMatch(words);
  });
});

test.each(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN', 'ECONNABORTED'])('%s may pass', (code) => {
  expect(thrown(withCode(code))).toBeInstanceOf(PassingFault);
});

test('what is not of the network goes on as it is', () => {
  for (const cause of [new TypeError('a bug'), new InputErrors([]), new PassingFault('again')])
    expect(thrown(cause)).toBe(cause);
});
