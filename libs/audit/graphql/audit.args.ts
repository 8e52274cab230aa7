import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsDate, IsEnum, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { DateTime, PageArgs } from '../../platform/graphql/index.js';
import { AuditActorModel } from './audit-entry.model.js';

@InputType({ description: 'Narrows the audit log down; what is left out or null does not narrow it.' })
export class AuditFilterInput {
  @Field(() => String, { nullable: true, description: 'Only what was done to this kind of thing, e.g. `session`.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  subjectType?: string | null;

  @Field(() => AuditActorModel, { nullable: true, description: 'Only what you did, or what OmniCRM did by itself.' })
  @IsOptional()
  @IsEnum(AuditActorModel)
  actor?: AuditActorModel | null;

  @Field(() => DateTime, { nullable: true, description: 'Nothing before this moment.' })
  @IsOptional()
  @IsDate()
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Nothing at this moment or after it.' })
  @IsOptional()
  @IsDate()
  to?: Date | null;
}

@ArgsType()
export class AuditArgs extends PageArgs {
  @Field(() => AuditFilterInput, { nullable: true, description: 'Only a part of it.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => AuditFilterInput)
  filter?: AuditFilterInput | null;
}
