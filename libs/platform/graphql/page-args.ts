import { ArgsType, Field, Int } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** Largest page that any list gives. */
export const MAX_PAGE_SIZE = 100;

/** Page size of a list that is asked for none. */
export const DEFAULT_PAGE_SIZE = 50;

/** Arguments of every cursor-paged list. */
@ArgsType()
export class PageArgs {
  // Nullable, so that a client may leave its variable unset; null means the default too.
  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_PAGE_SIZE,
    description: 'How many to give, at most 100.',
  })
  @Transform(({ value }: { value: unknown }) => value ?? DEFAULT_PAGE_SIZE)
  @IsInt()
  @Min(1)
  @Max(MAX_PAGE_SIZE)
  first: number = DEFAULT_PAGE_SIZE;

  @Field(() => String, { nullable: true, description: 'Cursor of the last item seen; the page begins after it.' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  after?: string | null;
}
