import { Args, Query, Resolver } from '@nestjs/graphql';
import { BadUserInputError, PageArgs, decodeCursor, toConnection } from '../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import type { AuditEntryRow } from '../data/audit.repository.js';
import { AuditReader } from '../domain/audit-reader.service.js';
import { type AuditVerdict, AuditVerifier } from '../domain/audit-verifier.service.js';
import {
  type AuditActorModel,
  AuditEntryConnection,
  type AuditEntryModel,
  AuditVerificationModel,
} from './audit-entry.model.js';

function sequenceOf(after: string | null | undefined): number | null {
  if (!after) return null;
  const [sequence] = decodeCursor(after, 1);
  if (Number.isSafeInteger(sequence)) return Number(sequence);
  throw new BadUserInputError('`after` is not a cursor of this list.');
}

const toModel = (row: AuditEntryRow): AuditEntryModel => ({ ...row, actor: row.actor as AuditActorModel });

@Authenticated()
@Resolver()
export class AuditResolver {
  constructor(
    private readonly reader: AuditReader,
    private readonly verifier: AuditVerifier,
  ) {}

  @Query(() => AuditEntryConnection, { description: 'What was done in your name and for you, newest first.' })
  async auditEntries(@CurrentUser() viewer: SessionUser, @Args() page: PageArgs) {
    const rows = await this.reader.newest(viewer.userId, page.first + 1, sequenceOf(page.after));
    return toConnection(rows, page, (row) => [row.sequence], toModel);
  }

  @Query(() => AuditVerificationModel, { description: 'Checks your whole audit log against its hashes, now.' })
  auditVerification(@CurrentUser() viewer: SessionUser): Promise<AuditVerdict> {
    return this.verifier.verify(viewer.userId);
  }
}
