import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsEnum, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { ApiScope, UserErrorModel } from '../../platform/graphql/index.js';
import { ContactChangeModel } from './contact-change.model.js';

/** Colours that a tag may have. */
export enum TagColour {
  GREY = 'grey',
  RED = 'red',
  ORANGE = 'orange',
  YELLOW = 'yellow',
  GREEN = 'green',
  TEAL = 'teal',
  BLUE = 'blue',
  PURPLE = 'purple',
  PINK = 'pink',
}

registerEnumType(TagColour, {
  name: 'TagColour',
  description: 'Colours that a tag may have; the client decides how each looks, in light and in dark.',
});

@ApiScope('contacts:read')
@ObjectType('Tag', { description: 'A word that you put contacts under.' })
export class TagModel {
  @Field(() => ID, { description: 'Key of the tag.' })
  id!: string;

  @Field(() => String, { description: 'The word; capitals and small letters are the same.' })
  name!: string;

  @Field(() => TagColour, { description: 'Its colour.' })
  colour!: TagColour | `${TagColour}`;
}

@InputType({ description: 'A tag to make. One by the same name is given back as it is.' })
export class CreateTagInput {
  @Field(() => String, { description: 'The word, at most 50 characters.' })
  @IsString()
  @MaxLength(50)
  name!: string;

  @Field(() => TagColour, { nullable: true, description: 'Its colour; without one it gets one by its name.' })
  @IsOptional()
  @IsEnum(TagColour)
  colour?: TagColour | null;
}

@InputType({ description: 'What to change in a tag; what is left out stays as it is.' })
export class UpdateTagInput {
  @Field(() => ID, { description: 'Key of the tag.' })
  @IsUUID()
  id!: string;

  @Field(() => String, { nullable: true, description: 'The word that it shall be, at most 50 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(50)
  name?: string | null;

  @Field(() => TagColour, { nullable: true, description: 'The colour that it shall have.' })
  @IsOptional()
  @IsEnum(TagColour)
  colour?: TagColour | null;
}

@InputType({ description: 'Which tag to delete.' })
export class DeleteTagInput {
  @Field(() => ID, { description: 'Key of the tag.' })
  @IsUUID()
  id!: string;
}

@ObjectType('TagPayload', { description: 'The answer to a change of a tag.' })
export class TagPayload {
  @Field(() => TagModel, { nullable: true, description: 'The tag as it is now; null when there are errors.' })
  tag!: TagModel | null;

  @Field(() => [UserErrorModel], { description: 'Why nothing was changed.' })
  userErrors!: UserErrorModel[];
}

@ObjectType('DeleteTagPayload', { description: 'The answer to deleteTag.' })
export class DeleteTagPayload {
  @Field(() => ContactChangeModel, {
    nullable: true,
    description: 'What that did to contacts: undoing it gives the tag back, too. Null when there are errors.',
  })
  change!: ContactChangeModel | null;

  @Field(() => [UserErrorModel], { description: 'Why nothing was deleted.' })
  userErrors!: UserErrorModel[];
}
