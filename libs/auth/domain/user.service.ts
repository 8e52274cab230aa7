import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { Database, type SystemScope, newId } from '../../platform/database/index.js';
import type { UserEntity } from '../data/user.entity.js';
import { UserRepository } from '../data/user.repository.js';

/** A person as an identity provider vouches for them. Issuer and subject say who it is; the rest is for showing. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string;
  readonly name: string;
  /** When the person proved it to the provider, if that says so; it may have been long before the sign-in here. */
  readonly provedAt?: Date;
}

/** Whoever runs the installation on their own machine. */
const LOCAL_OWNER: Identity = { issuer: 'local', subject: 'owner', email: 'owner@localhost', name: 'Owner' };

@Injectable()
export class UserService {
  constructor(
    private readonly database: Database,
    private readonly users: UserRepository,
    private readonly audit: AuditLog,
  ) {}

  /** The user who runs this installation, made at first use, an admin. @returns the id */
  ensureLocalOwner(): Promise<string> {
    return this.database.asSystem('make the owner of a local installation', async (scope) => {
      const { id } = await this.findOrCreateByIdentity(scope, LOCAL_OWNER, 'admin');
      return id;
    });
  }

  /**
   * The user of an identity, made when the identity is new. Two identities are two users even when they name the same
   * e-mail address: addresses change hands.
   */
  async findOrCreateByIdentity(
    scope: SystemScope,
    identity: Identity,
    role: UserEntity['role'] = 'user',
  ): Promise<UserEntity> {
    const { issuer, subject } = identity;
    const known = await this.users.findByIdentity(scope, issuer, subject);
    if (known) return known;
    await this.users.lockIdentity(scope, issuer, subject);
    return (await this.users.findByIdentity(scope, issuer, subject)) ?? this.create(scope, identity, role);
  }

  /** Everybody, in the order of joining; for whoever operates the installation. */
  all(): Promise<UserEntity[]> {
    return this.database.asSystem('list the users of an installation', (scope) => this.users.all(scope));
  }

  /** Ids of those who look after the installation. */
  admins(): Promise<string[]> {
    return this.database.asSystem('who looks after the installation', (scope) => this.users.admins(scope));
  }

  /** Those of the users who may do nothing now, gone ones among them. */
  async disabledOf(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const enabled = await this.database.asSystem('whether users of jobs may act', (scope) =>
      this.users.enabled(scope, ids),
    );
    return new Set(ids.filter((id) => !enabled.has(id)));
  }

  find(scope: SystemScope, id: string): Promise<UserEntity | null> {
    return this.users.find(scope, id);
  }

  private async create(scope: SystemScope, identity: Identity, role: UserEntity['role']): Promise<UserEntity> {
    const createdAt = new Date();
    const user: UserEntity = {
      id: newId(),
      email: identity.email,
      name: identity.name,
      role,
      asksForPasskey: false,
      createdAt,
      disabledAt: null,
    };
    const { issuer, subject } = identity;
    await this.users.insert(scope, user, { issuer, subject, userId: user.id, createdAt });
    await this.audit.recordFor(scope, user.id, {
      action: 'user.created',
      subjectType: 'user',
      subjectId: user.id,
      actor: 'system',
      data: { issuer, role },
    });
    return user;
  }
}
