/** The only source of `now`: everything that asks for the time asks here, so that tests and the demo can move it. */
export abstract class Clock {
  abstract now(): Date;

  /** Resolves when the clock has reached `at`, or as soon as `signal` is aborted, whichever comes first. */
  abstract sleepUntil(at: Date, signal: AbortSignal): Promise<void>;
}
