import { DomainError } from '../../../platform/graphql/index.js';
import type { TokenUsage } from './port.js';

/** Why a model did not answer; what may be tried again is `temporary` or `rate_limited`. */
export type ModelErrorCode =
  'permission' | 'rate_limited' | 'temporary' | 'too_long' | 'bad_answer' | 'refused' | 'permanent';

/** A model did not answer. The message holds nothing of what it was asked or said. */
export class ModelError extends Error {
  constructor(
    readonly code: ModelErrorCode,
    message: string,
    readonly retryAfterMs: number | null = null,
    /** What it had read and written by then, when its answer had begun; null when nothing was used. */
    readonly usage: TokenUsage | null = null,
  ) {
    super(message);
    this.name = 'ModelError';
  }
}

/** The person, or whoever runs this, has switched AI off: no model is called. */
export class AiOffError extends DomainError {
  constructor() {
    super('AI_OFF', 'AI is switched off. It can be switched on in the settings, under AI.');
    this.name = 'AiOffError';
  }
}

/** The credits of the period are used up, or what is left does not suffice for the call. */
export class OutOfCreditsError extends DomainError {
  constructor(readonly renewsAt: Date) {
    super(
      'OUT_OF_CREDITS',
      `The AI budget of this period is used up. It renews on ${renewsAt.toISOString().slice(0, 10)}.`,
    );
    this.name = 'OutOfCreditsError';
  }
}
