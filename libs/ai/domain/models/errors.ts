/** Why a model did not answer; what may be tried again is `temporary` or `rate_limited`. */
export type ModelErrorCode =
  'permission' | 'rate_limited' | 'temporary' | 'too_long' | 'bad_answer' | 'refused' | 'permanent';

/** A model did not answer. The message holds nothing of what it was asked or said. */
export class ModelError extends Error {
  constructor(
    readonly code: ModelErrorCode,
    message: string,
    readonly retryAfterMs: number | null = null,
  ) {
    super(message);
    this.name = 'ModelError';
  }
}

/** The person, or whoever runs this, has switched AI off: no model is called. */
export class AiOffError extends Error {
  constructor() {
    super('AI is switched off. It can be switched on in the settings, under AI.');
    this.name = 'AiOffError';
  }
}

/** The credits of the period are used up, or what is left does not suffice for the call. */
export class OutOfCreditsError extends Error {
  constructor(readonly renewsAt: Date) {
    super(`The AI budget of this period is used up. It renews on ${renewsAt.toISOString().slice(0, 10)}.`);
    this.name = 'OutOfCreditsError';
  }
}
