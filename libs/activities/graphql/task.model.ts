import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ApiScope, DateTime, connectionTypes } from '../../platform/graphql/index.js';

@ApiScope('activities:read')
@ObjectType('Task', { description: 'Something that you mean to do.' })
export class TaskModel {
  @Field(() => ID, { description: 'Key of the task.' })
  id!: string;

  @Field(() => String, { description: 'What is to be done.' })
  title!: string;

  @Field(() => String, { description: 'More about it; may be empty.' })
  notes!: string;

  @Field(() => String, { nullable: true, description: 'The day by which it is to be done, e.g. 2026-03-01.' })
  dueOn!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was done; null while it is open.' })
  doneAt!: Date | null;

  @Field(() => DateTime, { description: 'When it was written down.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When it was changed last.' })
  updatedAt!: Date;

  /** Keys of the contacts that it is shown with. */
  contactIds!: string[];
}

export const { Edge: TaskEdge, Connection: TaskConnection } = connectionTypes(TaskModel, 'Task');

@ObjectType('TaskCounts', { description: 'How many open tasks there are.' })
export class TaskCountsModel {
  @Field(() => Int, { description: 'Due before today.' })
  overdue!: number;

  @Field(() => Int, { description: 'Due today.' })
  today!: number;

  @Field(() => Int, { description: 'Due after today.' })
  upcoming!: number;

  @Field(() => Int, { description: 'Due on no day in particular.' })
  undated!: number;
}
