import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, IsUUID } from 'class-validator';
import { DateTime, MAX_PAGE_SIZE, UserErrorModel, connectionTypes } from '../../platform/graphql/index.js';

@ObjectType('Notification', { description: 'Something that happened while you may have looked elsewhere.' })
export class NotificationModel {
  @Field(() => ID, { description: 'Id of the notification.' })
  id!: string;

  @Field(() => String, {
    description:
      'What kind of news: sync_done, sync_failed, reconnect, push_lapsed, import_failed, undo_done, budget, ai_budget, export, disconnected or anomaly; more may come.',
  })
  kind!: string;

  @Field(() => String, { description: 'One line that says what happened.' })
  title!: string;

  @Field(() => String, { description: 'What it means and what to do next.' })
  body!: string;

  @Field(() => String, {
    description: 'What it is about: integration, sync_batch, import, export, anomaly or ai_budget.',
  })
  subjectType!: string;

  @Field(() => ID, { description: 'Id of what it is about.' })
  subjectId!: string;

  @Field(() => DateTime, { description: 'When it happened, or happened last.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When you marked it read; null while it is unread.' })
  readAt!: Date | null;
}

export const { Edge: NotificationEdge, Connection: NotificationConnection } = connectionTypes(
  NotificationModel,
  'Notification',
);

@InputType({ description: 'Which notifications to mark read.' })
export class ReadNotificationsInput {
  @Field(() => [ID], { nullable: true, description: 'Their ids, at most 100; null for all.' })
  @IsOptional()
  @ArrayMaxSize(MAX_PAGE_SIZE)
  @IsUUID('all', { each: true, message: 'ids must be ids of notifications' })
  ids?: string[] | null;
}

@ObjectType({ description: 'The answer to readNotifications.' })
export class ReadNotificationsPayload {
  @Field(() => Int, { description: 'How many are still unread.' })
  unread!: number;

  @Field(() => [UserErrorModel], { description: 'Why nothing was marked.' })
  userErrors!: UserErrorModel[];
}
