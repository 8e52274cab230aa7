import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { type ConfigOf, InjectConfig } from '../../platform/config/index.js';
import { Database } from '../../platform/database/index.js';
import type { SessionUser } from '../../platform/http/index.js';
import { authConfig } from '../auth.config.js';

const MINUTE = 60_000;

/** Whether somebody has proved lately enough who they are for what cannot be taken back. */
@Injectable()
export class StepUpService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    @InjectConfig(authConfig) private readonly config: ConfigOf<typeof authConfig>,
  ) {}

  /**
   * Whether the person may do it now. A refusal is audited; the fresh sign-in that follows is a `session.created`.
   * @param operation names what they wanted to do, for the audit log
   */
  async allows(viewer: SessionUser, operation: string): Promise<boolean> {
    if (this.config.STEP_UP === 'off' || this.isFresh(viewer.provedAt, new Date())) return true;
    await this.database.forUser(viewer.userId, (scope) =>
      this.audit.record(scope, {
        action: 'session.step_up_required',
        subjectType: 'session',
        subjectId: viewer.sessionId,
        data: { operation },
      }),
    );
    return false;
  }

  private isFresh(provedAt: Date, now: Date): boolean {
    return now.getTime() - provedAt.getTime() <= this.config.STEP_UP_MINUTES * MINUTE;
  }
}
