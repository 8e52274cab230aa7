import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { AuthModule } from '../auth/index.js';
import { SyncModule } from '../sync/index.js';
import { DirectoryRepository } from './data/directory.repository.js';
import { Directory } from './domain/directory.service.js';
import { UserAdministration } from './domain/user-administration.service.js';

/** Looking after users, for every process. */
@Module({
  imports: [AuditModule, AuthModule, SyncModule],
  providers: [DirectoryRepository, Directory, UserAdministration],
  exports: [Directory, UserAdministration],
})
export class AdminModule {}
