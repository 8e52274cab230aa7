import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { ApiScope, DateTime, PageArgs, connectionTypes } from '../../platform/graphql/index.js';

@ApiScope('activities:read')
@ObjectType('Document', { description: 'A file that you put beside a contact; nobody else can read it.' })
export class DocumentModel {
  @Field(() => ID, { description: 'Key of the document.' })
  id!: string;

  @Field(() => ID, { description: 'Key of the contact that it is shown with.' })
  contactId!: string;

  @Field(() => String, { description: 'Its name, never a path.' })
  name!: string;

  @Field(() => String, { description: 'Its media type, as the content tells.' })
  mediaType!: string;

  @Field(() => Int, { description: 'Size in bytes.' })
  size!: number;

  @Field(() => DateTime, { description: 'When it was uploaded.' })
  createdAt!: Date;
}

export const { Edge: DocumentEdge, Connection: DocumentConnection } = connectionTypes(DocumentModel, 'Document');

@ObjectType('DocumentUsage', { description: 'How much room your documents take up.' })
export class DocumentUsageModel {
  @Field(() => Int, { description: 'Bytes of all documents that are not deleted.' })
  usedBytes!: number;

  @Field(() => Int, { description: 'Bytes that they may take up together.' })
  limitBytes!: number;

  @Field(() => Int, { description: 'Bytes that a single one may have.' })
  maxBytes!: number;
}

@InputType({ description: 'Which document.' })
export class DocumentInput {
  @Field(() => ID, { description: 'Key of the document.' })
  @IsUUID()
  id!: string;
}

@ArgsType()
export class OfContactArgs extends PageArgs {
  @Field(() => ID, { description: 'Key of the contact.' })
  @IsUUID()
  contactId!: string;
}
