import { Injectable } from '@nestjs/common';
import { AuditLog, type NewAuditEntry } from '../../audit/index.js';
import { Database, type SystemScope } from '../../platform/database/index.js';
import {
  type DirectoryPage,
  DirectoryRepository,
  type ListedIntegration,
  type ListedSession,
  type ListedUser,
} from '../data/directory.repository.js';
import { maskedAddress } from './masked-address.js';

export type { DirectoryPage, ListedSession, ListedUser };
/** A connected account; its address is masked. */
export type ShownIntegration = Omit<ListedIntegration, 'accountEmail'> & { readonly account: string };

/**
 * What administrators look at of other people. Each look is noted in the same transaction: in the administrator's log, and
 * in that of the person where it is about one.
 */
@Injectable()
export class Directory {
  constructor(
    private readonly database: Database,
    private readonly repository: DirectoryRepository,
    private readonly audit: AuditLog,
  ) {}

  users(adminId: string, page: DirectoryPage, search: string | null): Promise<ListedUser[]> {
    return this.database.asSystem('an administrator looks at users', async (scope) => {
      const users = await this.repository.users(scope, page, search);
      await this.note(scope, adminId, 'users', null, { searched: search !== null, rows: users.length });
      return users;
    });
  }

  user(adminId: string, userId: string): Promise<ListedUser | null> {
    return this.database.asSystem('an administrator looks at a user', async (scope) => {
      const user = await this.repository.user(scope, userId);
      if (user) await this.note(scope, adminId, 'account', userId);
      return user;
    });
  }

  /** The user after a change, which has its own entry. */
  changed(userId: string): Promise<ListedUser | null> {
    return this.database.asSystem('show what became of a user', (scope) => this.repository.user(scope, userId));
  }

  sessions(adminId: string, userId: string, page: DirectoryPage): Promise<ListedSession[]> {
    return this.database.asSystem('an administrator looks at the sessions of a user', async (scope) => {
      if (!(await this.repository.user(scope, userId))) return [];
      const sessions = await this.repository.sessions(scope, userId, page);
      await this.note(scope, adminId, 'sessions', userId, { rows: sessions.length });
      return sessions;
    });
  }

  /** @param userId null for those of everybody */
  integrations(adminId: string, page: DirectoryPage, userId: string | null): Promise<ShownIntegration[]> {
    return this.database.asSystem('an administrator looks at connected accounts', async (scope) => {
      const found = await this.repository.integrations(scope, page, userId);
      await this.note(scope, adminId, 'integrations', found.length > 0 ? userId : null, { rows: found.length });
      return found.map(({ accountEmail, ...shown }) => ({ ...shown, account: maskedAddress(accountEmail) }));
    });
  }

  private note(
    scope: SystemScope,
    adminId: string,
    what: string,
    userId: string | null,
    data: NewAuditEntry['data'] = {},
  ): Promise<void> {
    const subject = { subjectType: 'user', subjectId: userId ?? adminId };
    const own = { userId: adminId, action: `admin.${what}_read`, ...subject, data };
    if (userId === null || userId === adminId) return this.audit.recordFor(scope, adminId, own);
    const theirs = {
      userId,
      action: `user.${what}_read`,
      ...subject,
      actor: 'system' as const,
      data: { ...data, by: adminId },
    };
    return this.audit.recordForMany(scope, [own, theirs]);
  }
}
