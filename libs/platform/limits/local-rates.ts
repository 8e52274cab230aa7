import { type RateRule, type RateUse, ratedAt } from './rate-rule.js';

const MANY = 10_000;
/** Looking through many is not for every request. */
const FORGET_EVERY_MS = 1_000;

/** Rates in the memory of this process. */
export class LocalRates {
  /** When all units of a rule are back, by key. */
  private readonly states = new Map<string, number>();
  private forgetAt = 0;

  /** @param clock milliseconds that never go back */
  constructor(private readonly clock: () => number = () => performance.now()) {}

  get size(): number {
    return this.states.size;
  }

  /** @returns the use of each rule; nothing is taken unless every rule has the units */
  take(rules: readonly RateRule[], units: number): { taken: boolean; uses: RateUse[] } {
    const now = this.clock();
    if (this.states.size > MANY && now >= this.forgetAt) this.forget(now);
    const answers = rules.map((rule) => ratedAt(rule, this.states.get(rule.key), now, units));
    const taken = answers.every(({ waitMs }) => waitMs === 0);
    if (taken) rules.forEach(({ key }, index) => this.states.set(key, answers[index]!.fullAt));
    return { taken, uses: answers.map(({ before, after }) => (taken ? after : before)) };
  }

  /** Those that are full again are as good as new. */
  private forget(now: number): void {
    this.forgetAt = now + FORGET_EVERY_MS;
    for (const [key, fullAt] of this.states) if (fullAt <= now) this.states.delete(key);
  }
}
