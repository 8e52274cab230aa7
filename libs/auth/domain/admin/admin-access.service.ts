import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../audit/index.js';
import { type ConfigOf, InjectConfig } from '../../../platform/config/index.js';
import { Database } from '../../../platform/database/index.js';
import { type SessionUser, clientName } from '../../../platform/http/index.js';
import { authConfig } from '../../auth.config.js';
import { UserRepository } from '../../data/user.repository.js';

const NO_ADMIN = 'Only administrators may do this.';
const NO_SECOND_FACTOR =
  'Administrators of this installation prove a passkey after each sign-in. Add one in the settings, and have it asked for.';
const NOT_FROM_HERE =
  'Administrators may not act from this address. Whoever runs the installation can add it to ADMIN_ALLOW.';

/** Who may do what is declared with `@AdminOnly()`. */
@Injectable()
export class AdminAccess {
  constructor(
    private readonly database: Database,
    private readonly users: UserRepository,
    private readonly audit: AuditLog,
    @InjectConfig(authConfig) private readonly config: ConfigOf<typeof authConfig>,
  ) {}

  /**
   * The role is asked of the database, past the sessions that are remembered for seconds: whoever loses it loses it at
   * once, in every process. An administrator who asks from elsewhere, or without a second factor where one is needed, is
   * refused, and that is audited, without the address.
   * @param ip        of the client, as the trusted proxies saw it
   * @param operation names what they wanted to do, for the audit log
   * @returns why not, in words for them; null when they may
   */
  async refusal(viewer: SessionUser, ip: string | undefined, operation: string): Promise<string | null> {
    const isHere = this.config.ADMIN_ALLOW.isEmpty || this.config.ADMIN_ALLOW.includes(ip ?? '');
    const needsPasskey = this.config.ADMIN_SECOND_FACTOR === 'on';
    return this.database.forUser(viewer.userId, async (scope) => {
      const user = await this.users.find(scope, viewer.userId);
      if (user?.role !== 'admin' || user.disabledAt !== null) return NO_ADMIN;
      const reason = !isHere ? 'address' : needsPasskey && !user.asksForPasskey ? 'second_factor' : null;
      if (reason === null) return null;
      await this.audit.record(scope, {
        action: 'admin.refused',
        subjectType: 'session',
        subjectId: viewer.sessionId,
        data: { operation, reason, client: clientName(ip) },
      });
      return reason === 'address' ? NOT_FROM_HERE : NO_SECOND_FACTOR;
    });
  }
}
