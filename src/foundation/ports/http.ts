export interface HttpAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** At most `limit` bytes of it, as UTF-8. */
  readonly body: string;
}

export interface Http {
  /**
   * One request, without redirects. Throws `HttpFailure` where no answer came: refused, reset, timed out.
   */
  request(
    url: string,
    options: {
      readonly method?: 'GET' | 'POST';
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
      /** Milliseconds until an answer must be complete. */
      readonly timeout: number;
      /** Bytes of the body to read (65,536). */
      readonly limit?: number;
      readonly signal: AbortSignal;
    },
  ): Promise<HttpAnswer>;
}

/** No answer came, and why, in words. */
export class HttpFailure extends Error {
  override readonly name = 'HttpFailure';
}
