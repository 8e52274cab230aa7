import { SweepTask } from '../../platform/queue/index.js';
import { PassedMeetingsService } from '../domain/passed-meetings.service.js';

@SweepTask()
export class PassedMeetingsSweep implements SweepTask {
  readonly name = 'meetings that have passed';

  constructor(private readonly meetings: PassedMeetingsService) {}

  sweep(): Promise<number> {
    return this.meetings.moveOn();
  }
}
