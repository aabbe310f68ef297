export interface Clock {
  now(): Date;
  /** Waits; rejects at once when the signal aborts. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}
