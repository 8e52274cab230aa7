import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../audit/index.js';
import { Database } from '../../../platform/database/index.js';
import { AiSettingsRepository } from '../../data/budget/ai-settings.repository.js';
import { Budget, type Credits } from './budget.service.js';

/** What administrators see and decide of what others spend; in both audit logs. */
@Injectable()
export class AiAdministration {
  constructor(
    private readonly database: Database,
    private readonly settings: AiSettingsRepository,
    private readonly budget: Budget,
    private readonly audit: AuditLog,
  ) {}

  /** @returns null when there is no such user */
  async look(adminId: string, userId: string): Promise<Credits | null> {
    const exists = await this.database.asSystem('an administrator looks at credits', async (scope) => {
      if (!(await this.settings.isUser(scope, userId))) return false;
      const subject = { subjectType: 'user', subjectId: userId };
      const theirs = {
        userId,
        action: 'user.ai_credits_read',
        ...subject,
        actor: 'system' as const,
        data: { by: adminId },
      };
      const own = { userId: adminId, action: 'admin.ai_credits_read', ...subject };
      await this.audit.recordForMany(scope, userId === adminId ? [own] : [own, theirs]);
      return true;
    });
    return exists ? this.budget.of(userId) : null;
  }

  /**
   * Decides what somebody may spend in each period, this one included.
   * @param credits null for what the installation gives
   * @returns null when there is no such user
   */
  async setCredits(adminId: string, userId: string, credits: number | null): Promise<Credits | null> {
    const exists = await this.database.asSystem('an administrator sets credits', async (scope) => {
      if (!(await this.settings.setCredits(scope, userId, credits))) return false;
      const subject = { subjectType: 'user', subjectId: userId };
      const theirs = {
        userId,
        action: 'user.ai_credits_set',
        ...subject,
        actor: 'system' as const,
        data: { credits, by: adminId },
      };
      const own = { userId: adminId, action: 'admin.user_ai_credits_set', ...subject, data: { credits } };
      await this.audit.recordForMany(scope, [own, theirs]);
      return true;
    });
    return exists ? this.budget.of(userId) : null;
  }
}
