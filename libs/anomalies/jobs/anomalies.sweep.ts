import { SweepTask } from '../../platform/queue/index.js';
import { AnomalyNotices } from '../domain/anomaly-notices.service.js';
import { AnomalyWatch } from '../domain/anomaly-watch.service.js';

@SweepTask()
export class AnomaliesSweep implements SweepTask {
  readonly name = 'what is out of the ordinary';

  constructor(
    private readonly watch: AnomalyWatch,
    private readonly notices: AnomalyNotices,
  ) {}

  async sweep(): Promise<number> {
    const fresh = await this.watch.look();
    await this.notices.tell();
    await this.watch.forget();
    return fresh;
  }
}
