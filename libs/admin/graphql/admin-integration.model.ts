import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { IntegrationStatusModel } from '../../integrations/index.js';
import { DateTime, PageArgs, connectionTypes } from '../../platform/graphql/index.js';

@ObjectType('AdminIntegration', { description: 'A connected account of anybody; nothing that came in from it.' })
export class AdminIntegrationModel {
  @Field(() => ID, { description: 'Id of the connection.' })
  id!: string;

  @Field(() => ID, { description: 'Id of the user whose it is.' })
  userId!: string;

  @Field(() => String, { description: 'Name of the user whose it is.' })
  userName!: string;

  @Field(() => String, { description: 'Key of the source, e.g. `google_gmail`.' })
  source!: string;

  @Field(() => String, { description: 'The address of the account, masked: its first letter and its domain.' })
  account!: string;

  @Field(() => IntegrationStatusModel, { description: 'Whether it can be read.' })
  status!: IntegrationStatusModel;

  @Field(() => DateTime, { description: 'When it was connected.' })
  connectedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When a sync of it last came to its end; null when none did.' })
  lastSyncAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of what troubles its newest batch; null when nothing does.',
  })
  errorCode!: string | null;
}

export const { Edge: AdminIntegrationEdge, Connection: AdminIntegrationConnection } = connectionTypes(
  AdminIntegrationModel,
  'AdminIntegration',
);

@ArgsType()
export class AdminIntegrationsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Id of the user whose to list; null for those of everybody.' })
  @IsOptional()
  @IsUUID()
  userId?: string | null;
}
