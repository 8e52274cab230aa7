import { Args, Query, Resolver } from '@nestjs/graphql';
import { BadUserInputError, decodeCursor, toConnection } from '../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import type { AuditEntryRow } from '../data/audit.repository.js';
import type { AuditFilter } from '../domain/audit-filter.js';
import { AuditReader } from '../domain/audit-reader.service.js';
import { type AuditVerdict, AuditVerifier } from '../domain/audit-verifier.service.js';
import {
  type AuditActorModel,
  AuditEntryConnection,
  type AuditEntryModel,
  AuditVerificationModel,
} from './audit-entry.model.js';
import { AuditArgs, type AuditFilterInput } from './audit.args.js';

function sequenceOf(after: string | null | undefined): number | null {
  if (!after) return null;
  const [sequence] = decodeCursor(after, 1);
  if (Number.isSafeInteger(sequence)) return Number(sequence);
  throw new BadUserInputError('`after` is not a cursor of this list.');
}

const filterOf = ({ subjectType, actor, from, to }: AuditFilterInput): AuditFilter => ({
  subjectType: subjectType ?? null,
  actor: actor ?? null,
  from: from ?? null,
  to: to ?? null,
});

const toModel = (row: AuditEntryRow): AuditEntryModel => ({ ...row, actor: row.actor as AuditActorModel });

@Authenticated()
@Resolver()
export class AuditResolver {
  constructor(
    private readonly reader: AuditReader,
    private readonly verifier: AuditVerifier,
  ) {}

  @Query(() => AuditEntryConnection, { description: 'What was done in your name and for you, newest first.' })
  async auditEntries(@CurrentUser() viewer: SessionUser, @Args() page: AuditArgs) {
    const filter = filterOf(page.filter ?? {});
    const rows = await this.reader.newest(viewer.userId, page.first + 1, sequenceOf(page.after), filter);
    return toConnection(rows, page, (row) => [row.sequence], toModel);
  }

  @Query(() => [String], { description: 'The kinds of things that your audit log tells of, to filter it by.' })
  auditSubjectTypes(@CurrentUser() viewer: SessionUser): Promise<string[]> {
    return this.reader.subjectTypes(viewer.userId);
  }

  @Query(() => AuditVerificationModel, { description: 'Checks your whole audit log against its hashes, now.' })
  auditVerification(@CurrentUser() viewer: SessionUser): Promise<AuditVerdict> {
    return this.verifier.verify(viewer.userId);
  }
}
