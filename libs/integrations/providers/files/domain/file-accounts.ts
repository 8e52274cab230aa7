import { Injectable } from '@nestjs/common';
import { Database, type UserScope, newId } from '../../../../platform/database/index.js';
import type { IntegrationEntity } from '../../../data/integration.entity.js';
import { IntegrationRepository } from '../../../data/integration.repository.js';
import type { FileImportEntity } from '../data/file-import.entity.js';
import { FILE_SOURCES } from './sources.js';

type ImportedFile = Pick<FileImportEntity, 'mail' | 'events' | 'contacts' | 'ownAddress' | 'sample'>;

/** What imported files belong to: an account for mail, one for events and one for contacts, made when they are first needed. */
@Injectable()
export class FileAccounts {
  constructor(
    private readonly database: Database,
    private readonly integrations: IntegrationRepository,
  ) {}

  /** Makes what is missing. The first file that tells whose it is names the account, so that directions are known. */
  async ensure(scope: UserScope, file: ImportedFile): Promise<void> {
    for (const { source, placeholder } of sourcesOf(file)) {
      const known = await this.integrations.findByAccount(scope, source, accountIdOf(file));
      const email = file.ownAddress ?? placeholder;
      if (!known) await this.insert(scope, source, file, email);
      else if (known.accountEmail === placeholder && email !== placeholder)
        await this.integrations.update(scope, known.id, { accountEmail: email });
    }
  }

  /** The accounts that a file's items go to: mail first. */
  of(userId: string, file: ImportedFile): Promise<IntegrationEntity[]> {
    return this.database.forUser(userId, async (scope) => {
      const found: IntegrationEntity[] = [];
      for (const { source } of sourcesOf(file)) {
        const account = await this.integrations.findByAccount(scope, source, accountIdOf(file));
        if (account) found.push(account);
      }
      return found;
    });
  }

  private insert(scope: UserScope, source: string, file: ImportedFile, accountEmail: string): Promise<void> {
    return this.integrations.insert(scope, {
      id: newId(),
      userId: scope.userId,
      source,
      accountId: accountIdOf(file),
      accountEmail,
      scopes: [],
      status: 'active',
      accessTokenEncrypted: null,
      accessTokenExpiresAt: null,
      refreshTokenEncrypted: null,
    });
  }
}

/** The sample is kept apart, so that its owner is not taken for the user. */
const accountIdOf = ({ sample }: ImportedFile): string => (sample ? 'sample' : 'files');

function sourcesOf({ mail, events, contacts }: ImportedFile) {
  const counts = { mail, event: events, contact: contacts };
  return FILE_SOURCES.filter(({ kind }) => counts[kind] > 0);
}
