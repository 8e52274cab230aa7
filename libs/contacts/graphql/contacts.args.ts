import { ArgsType, Field } from '@nestjs/graphql';
import { Allow, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageArgs } from '../../platform/graphql/index.js';
import { ContactFilterInput, ContactSortInput } from './contact-filter.input.js';

/** What is looked for; checked once more where it is used, by the schema that saved views are held to as well. */
@ArgsType()
export class ContactsArgs extends PageArgs {
  @Field(() => ContactFilterInput, { nullable: true, description: 'Which contacts; without it all of them.' })
  @Allow()
  filter?: ContactFilterInput | null;

  @Field(() => ContactSortInput, {
    nullable: true,
    description: 'In which order: latest interaction first unless said otherwise, and best match first in a search.',
  })
  @Allow()
  sort?: ContactSortInput | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Finds contacts by words of their name, an address of theirs or their company; when nothing is written like that, what is written almost like it.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string | null;
}
