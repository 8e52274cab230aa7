import { SweepTask } from '../../platform/queue/index.js';
import { PeopleSettler } from '../domain/people-settler.service.js';

/** Settles contacts that still wait: whoever was to do it has died, or has more to do first. */
@SweepTask()
export class UnsettledContactsSweep implements SweepTask {
  readonly name = 'contacts to settle';

  constructor(private readonly settler: PeopleSettler) {}

  sweep(): Promise<number> {
    return this.settler.settleAll();
  }
}
