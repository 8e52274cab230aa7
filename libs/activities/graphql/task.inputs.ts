import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  IsEnum,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsUUID,
  Matches,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { PageArgs } from '../../platform/graphql/index.js';
import { TaskDue, TaskStateModel } from './enums.js';
import { CONTACTS, ContactIds, OWN_ID, Text } from './fields.js';

const LONGEST_TITLE = 300;
const LONGEST_NOTES = 20_000;
const DAY = /^(19|20|21)\d\d-\d\d-\d\d$/;
const DAY_WANTED = { message: 'A day is written like 2026-03-01.' };

/** A day of the calendar that exists. */
function Day(): PropertyDecorator {
  return (target, key) => {
    Matches(DAY, DAY_WANTED)(target, key);
    IsISO8601({ strict: true }, DAY_WANTED)(target, key);
  };
}

@InputType({ description: 'A task to write down.' })
export class CreateTaskInput {
  @Field(() => ID, { nullable: true, description: OWN_ID })
  @IsOptional()
  @IsUUID()
  id?: string | null;

  @Field(() => String, { description: 'What is to be done, in at most 300 characters.' })
  @Text(LONGEST_TITLE)
  @IsNotEmpty({ message: 'A task needs a title.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'More about it, in at most 20,000 characters.' })
  @IsOptional()
  @Text(LONGEST_NOTES)
  notes?: string | null;

  @Field(() => String, { nullable: true, description: 'The day by which it is to be done, e.g. 2026-03-01.' })
  @IsOptional()
  @Day()
  dueOn?: string | null;

  @Field(() => [ID], { nullable: true, description: CONTACTS })
  @IsOptional()
  @ContactIds(0)
  contactIds?: string[] | null;
}

@InputType({ description: 'What to change in a task; what is left out stays.' })
export class UpdateTaskInput {
  @Field(() => ID, { description: 'Key of the task.' })
  @IsUUID()
  id!: string;

  @Field(() => String, { nullable: true, description: 'What is to be done, in at most 300 characters.' })
  @IsOptional()
  @Text(LONGEST_TITLE)
  @IsNotEmpty({ message: 'A task needs a title.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'More about it, in at most 20,000 characters.' })
  @IsOptional()
  @Text(LONGEST_NOTES)
  notes?: string | null;

  @Field(() => String, { nullable: true, description: 'The day by which it is to be done; null for none.' })
  @ValidateIf((_, value: unknown) => value !== undefined && value !== null)
  @Day()
  dueOn?: string | null;

  @Field(() => [ID], { nullable: true, description: CONTACTS })
  @IsOptional()
  @ContactIds(0)
  contactIds?: string[] | null;
}

@InputType({ description: 'Which task.' })
export class TaskInput {
  @Field(() => ID, { description: 'Key of the task.' })
  @IsUUID()
  id!: string;
}

@InputType({ description: 'Which tasks.' })
export class TaskFilterInput {
  @Field(() => TaskStateModel, { nullable: true, description: 'Open ones, unless said otherwise.' })
  @IsOptional()
  @IsEnum(TaskStateModel)
  state?: TaskStateModel | null;

  @Field(() => TaskDue, { nullable: true, description: 'Only what is due then.' })
  @IsOptional()
  @IsEnum(TaskDue)
  due?: TaskDue | null;

  @Field(() => ID, { nullable: true, description: 'Only what concerns this contact.' })
  @IsOptional()
  @IsUUID()
  contactId?: string | null;
}

@ArgsType()
export class TodayArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Which day it is where you are, e.g. 2026-03-01; null for the day in UTC.',
  })
  @IsOptional()
  @Day()
  today?: string | null;
}

@ArgsType()
export class TasksArgs extends PageArgs {
  @Field(() => TaskFilterInput, { nullable: true, description: 'Which ones; null for all that are open.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => TaskFilterInput)
  filter?: TaskFilterInput | null;

  @Field(() => String, {
    nullable: true,
    description: 'Which day it is where you are, e.g. 2026-03-01; null for the day in UTC.',
  })
  @IsOptional()
  @Day()
  today?: string | null;
}
