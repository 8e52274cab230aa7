import { Field, InputType } from '@nestjs/graphql';
import { IsDate, IsOptional } from 'class-validator';

/** A part of time that a filter leaves; either end may be open. */
@InputType({ isAbstract: true })
export abstract class PeriodInput {
  @Field(() => Date, { nullable: true, description: 'Nothing before this moment.' })
  @IsOptional()
  @IsDate()
  from?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Nothing at this moment or after it.' })
  @IsOptional()
  @IsDate()
  to?: Date | null;
}
