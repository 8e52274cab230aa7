import { Random } from '../core/prng.js';
import { applies, type Fault, type FaultKind, type FaultSource, type FaultTarget } from './fault.js';

export interface ScheduleSettings {
  seed: number;
  /** Share of calls that fail, from 0 to 1. */
  rate: number;
  kinds: FaultKind[];
  stallMs?: number | undefined;
}

/** Faults drawn from a seed: the same sequence of calls meets the same faults. */
export class FaultSchedule implements FaultSource {
  private readonly random: Random;

  constructor(readonly settings: ScheduleSettings) {
    this.random = new Random(settings.seed);
  }

  next(target: FaultTarget): Fault | undefined {
    const { rate, kinds, stallMs } = this.settings;
    const hit = this.random.chance(rate);
    const possible = kinds.filter((kind) => applies(kind, target));
    if (!hit || possible.length === 0) return undefined;
    return { kind: this.random.pick(possible), stallMs };
  }
}
