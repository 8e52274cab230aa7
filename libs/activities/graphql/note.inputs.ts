import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsEnum, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { InteractionDirection } from '../../contacts/index.js';
import { CONTACTS, ContactIds, Moment, OWN_ID, Text } from './fields.js';

const LONGEST = 20_000;
const LONGEST_CALL_MINUTES = 24 * 60;

@InputType({ description: 'A note to write.' })
export class CreateNoteInput {
  @Field(() => ID, { nullable: true, description: OWN_ID })
  @IsOptional()
  @IsUUID()
  id?: string | null;

  @Field(() => [ID], { description: CONTACTS })
  @ContactIds(1)
  contactIds!: string[];

  @Field(() => String, { description: 'The note, as plain text of at most 20,000 characters.' })
  @Text(LONGEST)
  text!: string;

  @Field(() => Date, { nullable: true, description: 'Where it stands in the timeline; null for now.' })
  @IsOptional()
  @Moment()
  occurredAt?: Date | null;
}

@InputType({ description: 'What to change in a note; what is left out or null stays.' })
export class UpdateNoteInput {
  @Field(() => ID, { description: 'Key of the note.' })
  @IsUUID()
  id!: string;

  @Field(() => [ID], { nullable: true, description: CONTACTS })
  @IsOptional()
  @ContactIds(1)
  contactIds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'The note, as plain text of at most 20,000 characters.' })
  @IsOptional()
  @Text(LONGEST)
  text?: string | null;

  @Field(() => Date, { nullable: true, description: 'Where it stands in the timeline.' })
  @IsOptional()
  @Moment()
  occurredAt?: Date | null;
}

@InputType({ description: 'A call to write down.' })
export class LogCallInput {
  @Field(() => ID, { nullable: true, description: OWN_ID })
  @IsOptional()
  @IsUUID()
  id?: string | null;

  @Field(() => [ID], { description: CONTACTS })
  @ContactIds(1)
  contactIds!: string[];

  @Field(() => InteractionDirection, { description: 'Who called.' })
  @IsEnum(InteractionDirection)
  direction!: InteractionDirection;

  @Field(() => Date, { description: 'When it began.' })
  @Moment()
  occurredAt!: Date;

  @Field(() => Int, { nullable: true, description: 'How long it took, if you know.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(LONGEST_CALL_MINUTES)
  minutes?: number | null;

  @Field(() => String, { nullable: true, description: 'What was said, as plain text of at most 20,000 characters.' })
  @IsOptional()
  @Text(LONGEST)
  text?: string | null;
}

@InputType({ description: 'What to change in a call; what is left out or null stays.' })
export class UpdateCallInput extends UpdateNoteInput {
  @Field(() => InteractionDirection, { nullable: true, description: 'Who called.' })
  @IsOptional()
  @IsEnum(InteractionDirection)
  direction?: InteractionDirection | null;

  @Field(() => Int, { nullable: true, description: 'How long it took.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(LONGEST_CALL_MINUTES)
  minutes?: number | null;
}

@InputType({ description: 'Which note or call.' })
export class NoteInput {
  @Field(() => ID, { description: 'Key of the note or call.' })
  @IsUUID()
  id!: string;
}
