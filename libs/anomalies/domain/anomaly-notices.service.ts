import { Injectable } from '@nestjs/common';
import { UserService } from '../../auth/index.js';
import { Notifications } from '../../notifications/index.js';
import { Database } from '../../platform/database/index.js';
import { AnomalyRepository } from '../data/anomaly.repository.js';
import { anomalyWords } from './anomaly-words.js';

/** More wait for the next sweep. */
const AT_ONCE = 20;

/** Notifies administrators of each anomaly once. Cut off in between, it tells again what nobody has read, as one. */
@Injectable()
export class AnomalyNotices {
  constructor(
    private readonly database: Database,
    private readonly anomalies: AnomalyRepository,
    private readonly users: UserService,
    private readonly notifications: Notifications,
  ) {}

  async tell(): Promise<void> {
    const untold = await this.database.asSystem('anomalies that nobody was told of', (scope) =>
      this.anomalies.untold(scope, AT_ONCE),
    );
    // Nobody may be there yet who looks after the installation; whoever comes is told then.
    const admins = untold.length > 0 ? await this.users.admins() : [];
    if (admins.length === 0) return;
    for (const adminId of admins)
      await this.database.forUser(adminId, async (scope) => {
        for (const { id, kind, data, count } of untold)
          await this.notifications.add(scope, {
            kind: 'anomaly',
            subjectType: 'anomaly',
            subjectId: id,
            ...anomalyWords(kind, data, count),
          });
      });
    await this.database.asSystem('note that administrators were told', (scope) =>
      this.anomalies.markTold(
        scope,
        untold.map(({ id }) => id),
      ),
    );
  }
}
