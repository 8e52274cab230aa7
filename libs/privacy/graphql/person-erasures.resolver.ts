import { Args, ArgsType, Field, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Max, Min } from 'class-validator';
import { StepUp } from '../../auth/index.js';
import { isUuid } from '../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import type { PersonErasureEntity } from '../data/person/person-erasure.entity.js';
import { isConfirmed } from '../domain/confirmation.js';
import { subjectOf } from '../domain/person/person-certificate.js';
import { PersonErasureService } from '../domain/person/person-erasure.service.js';
import {
  ErasePersonInput,
  ErasePersonPayload,
  PersonErasureModel,
  PersonErasurePreviewModel,
} from './person-erasure.model.js';

const refusal = (code: string, message: string, field: string | null = null): ErasePersonPayload => ({
  erasure: null,
  userErrors: [{ code, message, field }],
});
const NOT_FOUND = refusal('NOT_FOUND', 'There is no such contact.', 'contactId');
const UNDER_WAY = refusal('CONFLICT', 'This person is being erased already.', 'contactId');

@ArgsType()
class PersonErasuresArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many, 1 to 100.' })
  @Min(1)
  @Max(100)
  first!: number;
}

@Authenticated()
@Resolver()
export class PersonErasuresResolver {
  constructor(private readonly service: PersonErasureService) {}

  @Query(() => PersonErasurePreviewModel, {
    nullable: true,
    description: 'What erasing a person would take away; null when you have no such contact.',
  })
  async personErasurePreview(
    @CurrentUser() viewer: SessionUser,
    @Args('contactId', { type: () => ID, description: 'The contact.' }) contactId: string,
  ): Promise<PersonErasurePreviewModel | null> {
    return isUuid(contactId) ? this.service.outlook(viewer.userId, contactId) : null;
  }

  @Query(() => [PersonErasureModel], { description: 'The people who were erased from your data, newest first.' })
  async personErasures(
    @CurrentUser() viewer: SessionUser,
    @Args() { first }: PersonErasuresArgs,
  ): Promise<PersonErasureModel[]> {
    return (await this.service.newest(viewer.userId, first)).map(toModel);
  }

  @StepUp()
  @Mutation(() => ErasePersonPayload, {
    description:
      'Erases a person from your data, for good: the contact, what they wrote and what is about them. In messages with others they cannot be read any more, and nothing that comes in brings them back. A job does it.',
  })
  async erasePerson(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'Who, and that you mean it.' }) { contactId, confirm }: ErasePersonInput,
  ): Promise<ErasePersonPayload> {
    const outlook = await this.service.outlook(viewer.userId, contactId);
    if (!outlook) return NOT_FOUND;
    if (!isConfirmed(confirm, outlook.confirmation))
      return refusal('NOT_CONFIRMED', `Type ${outlook.confirmation} to erase this person.`, 'confirm');
    const id = await this.service.begin(viewer.userId, contactId, 'asked');
    const erasure = id === null ? null : await this.service.find(viewer.userId, id);
    return erasure ? { erasure: toModel(erasure), userErrors: [] } : UNDER_WAY;
  }
}

function toModel(row: PersonErasureEntity): PersonErasureModel {
  const { id, begunAt, endedAt, total, done, counts, changed, hashes, hash } = row;
  const tables = Object.entries(counts).map(([table, rows]) => ({ table, rows }));
  return {
    id,
    begunAt,
    endedAt,
    total,
    done,
    changed,
    tables,
    subject: subjectOf(hashes),
    hash: hash?.toString('hex') ?? null,
  };
}
