import { ArgsType, Field, Int } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { MAX_PAGE_SIZE, PageArgs } from '../../platform/graphql/index.js';

const SHORT_PAGE = 20;

/** A bell shows few at a time. */
@ArgsType()
export class NotificationsArgs extends PageArgs {
  @Field(() => Int, { nullable: true, defaultValue: SHORT_PAGE, description: 'How many to give, at most 100.' })
  @Transform(({ value }: { value: unknown }) => value ?? SHORT_PAGE)
  @IsInt()
  @Min(1)
  @Max(MAX_PAGE_SIZE)
  override first: number = SHORT_PAGE;
}
