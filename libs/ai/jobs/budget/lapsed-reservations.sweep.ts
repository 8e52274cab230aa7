import { SweepTask } from '../../../platform/queue/index.js';
import { Budget } from '../../domain/budget/budget.service.js';

/** Credits that were held for calls whose processes are gone. */
@SweepTask()
export class LapsedReservationsSweep implements SweepTask {
  readonly name = 'ai.lapsed-reservations';

  constructor(private readonly budget: Budget) {}

  sweep(): Promise<number> {
    return this.budget.releaseLapsed();
  }
}
