import { CircuitState, ConsecutiveBreaker, type CircuitBreakerPolicy, circuitBreaker, handleWhen } from 'cockatiel';
import { ModelError } from '../../errors.js';

/** An endpoint that failed several times in a row is left alone for a while, then tried with one call. */
export class Breaker {
  private readonly policy: CircuitBreakerPolicy;
  private opened = 0;

  /** @param failures in a row @param restMs how long it is left alone */
  constructor(
    failures: number,
    private readonly restMs: number,
  ) {
    const isFailing = handleWhen((error) => error instanceof ModelError && error.code === 'temporary');
    this.policy = circuitBreaker(isFailing, { halfOpenAfter: restMs, breaker: new ConsecutiveBreaker(failures) });
    this.policy.onBreak(() => (this.opened = Date.now()));
  }

  get isOpen(): boolean {
    return this.policy.state === CircuitState.Open;
  }

  /** @throws ModelError `temporary` without a call, while the endpoint is left alone */
  async run<T>(call: () => Promise<T>): Promise<T> {
    let called = false;
    try {
      return await this.policy.execute(() => {
        called = true;
        return call();
      });
    } catch (error) {
      if (called) throw error;
      const left = Math.max(0, this.opened + this.restMs - Date.now());
      throw new ModelError('temporary', 'The model server failed several times in a row, and is left alone', left);
    }
  }
}
