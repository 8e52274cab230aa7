import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { StepUp } from '../../auth/index.js';
import {
  BadUserInputError,
  type ConnectionOf,
  PageArgs,
  decodeCursor,
  isUuid,
  toConnection,
} from '../../platform/graphql/index.js';
import { AdminOnly, Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import type { ErasureCertificateEntity } from '../data/erasure-certificate.entity.js';
import { AccountErasureService } from '../domain/account-erasure.service.js';
import { isConfirmed } from '../domain/confirmation.js';
import { EraseMyAccountInput, EraseMyAccountPayload, ErasureConnection, type ErasureModel } from './erasure.model.js';

const NOT_CONFIRMED = {
  code: 'NOT_CONFIRMED',
  message: 'Type the e-mail address of your account to erase it.',
  field: 'confirm',
};
const UNDER_WAY = { code: 'CONFLICT', message: 'This account is being erased already.' };

@Authenticated()
@Resolver()
export class ErasuresResolver {
  constructor(private readonly service: AccountErasureService) {}

  @StepUp()
  @Mutation(() => EraseMyAccountPayload, {
    description:
      'Erases your account and everything in it, for good: you are signed out at once, what you granted to OmniCRM is given back, and a job deletes the rest.',
  })
  async eraseMyAccount(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'That you mean it.' }) { confirm }: EraseMyAccountInput,
  ): Promise<EraseMyAccountPayload> {
    if (!isConfirmed(confirm, viewer.email)) return { certificatePath: null, userErrors: [NOT_CONFIRMED] };
    const begun = await this.service.begin(viewer.userId, 'asked');
    if (!begun) return { certificatePath: null, userErrors: [UNDER_WAY] };
    return { certificatePath: `/erasures/certificate.json?receipt=${begun.receipt}`, userErrors: [] };
  }

  @AdminOnly()
  @Query(() => ErasureConnection, {
    description: 'The accounts that were erased from this installation, newest first; for administrators.',
  })
  async erasures(@Args() page: PageArgs): Promise<ConnectionOf<ErasureModel>> {
    const rows = await this.service.newest(page.first + 1, idOf(page.after));
    return toConnection(rows, page, ({ id }) => [id], toModel);
  }
}

function idOf(after: string | null | undefined): string | null {
  if (!after) return null;
  const [id] = decodeCursor(after, 1);
  if (isUuid(id)) return id;
  throw new BadUserInputError('`after` is not a cursor of this list.');
}

function toModel(row: ErasureCertificateEntity): ErasureModel {
  const { id, begunAt, endedAt, counts, revoked, unrevoked } = row;
  const tables = Object.entries(counts).map(([table, rows]) => ({ table, rows }));
  const [subject, hash] = [row.subject.toString('hex'), row.hash?.toString('hex') ?? null];
  return { id, subject, begunAt, endedAt, tables, revoked, unrevoked, hash };
}
