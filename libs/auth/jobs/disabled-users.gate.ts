import { JobGate } from '../../platform/queue/index.js';
import { UserService } from '../domain/user.service.js';

/** Nothing is done for whoever is disabled. */
@JobGate()
export class DisabledUsersGate implements JobGate {
  constructor(private readonly users: UserService) {}

  closedTo(userIds: readonly string[]): Promise<ReadonlySet<string>> {
    return this.users.disabledOf(userIds);
  }
}
