import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { DateTime, UserErrorModel, connectionTypes } from '../../platform/graphql/index.js';

@ObjectType('ErasedTable', { description: 'How much was erased of one table.' })
export class ErasedTableModel {
  @Field(() => String, { description: 'Name of the table.' })
  table!: string;

  @Field(() => Float, { description: 'Rows that are gone.' })
  rows!: number;
}

@ObjectType('Erasure', { description: 'An account that was erased, or is being erased. It names nobody.' })
export class ErasureModel {
  @Field(() => ID, { description: 'Id of the erasure.' })
  id!: string;

  @Field(() => String, {
    description: 'A keyed hash of whom it was about, in hex; the list of erasures names the same.',
  })
  subject!: string;

  @Field(() => DateTime, { description: 'Since when the account is shut.' })
  begunAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When nothing was left; null while it goes on.' })
  endedAt!: Date | null;

  @Field(() => [ErasedTableModel], { description: 'What is gone so far, by table.' })
  tables!: ErasedTableModel[];

  @Field(() => Int, { description: 'Accesses that were given back to providers.' })
  revoked!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Accesses that could not be given back, however often it was tried; null until that is settled.',
  })
  unrevoked!: number | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 over the finished certificate, in hex.' })
  hash!: string | null;
}

export const { Edge: ErasureEdge, Connection: ErasureConnection } = connectionTypes(ErasureModel, 'Erasure');

@InputType({ description: 'That you mean it.' })
export class EraseMyAccountInput {
  @Field(() => String, { description: 'Your own e-mail address, typed out.' })
  @IsString()
  @MaxLength(320)
  confirm!: string;
}

@ObjectType({ description: 'What became of it.' })
export class EraseMyAccountPayload {
  @Field(() => String, {
    nullable: true,
    description:
      'Where the certificate can be read, on this server, by whoever has this path. It is shown once; keep it: you cannot sign in any more.',
  })
  certificatePath!: string | null;

  @Field(() => [UserErrorModel], { description: 'Why nothing was erased; empty when it has begun.' })
  userErrors!: UserErrorModel[];
}
