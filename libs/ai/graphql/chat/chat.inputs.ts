import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsString, IsUUID, Matches, MaxLength, MinLength } from 'class-validator';
import { CHAT_LIMITS } from '../../domain/chat/limits.js';

@InputType({ description: 'A conversation to begin.' })
export class CreateChatThreadInput {
  @Field(() => ID, { nullable: true, description: 'A UUID that you make; sent again, nothing is made twice.' })
  @IsOptional()
  @IsUUID()
  id?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is called.' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  title?: string | null;
}

@InputType({ description: 'Which conversation.' })
export class ChatThreadInput {
  @Field(() => ID, { description: 'Key of the conversation.' })
  @IsUUID()
  threadId!: string;
}

@InputType({ description: 'What a conversation is to be called.' })
export class RenameChatThreadInput extends ChatThreadInput {
  @Field(() => String, { description: 'Its new title.' })
  @IsString()
  @MaxLength(500)
  title!: string;
}

@InputType({ description: 'A question to ask.' })
export class AskInput extends ChatThreadInput {
  @Field(() => ID, { description: 'A UUID that you make; sent again, the answer that is there is given.' })
  @IsUUID()
  questionId!: string;

  @Field(() => String, { description: 'The question, in at most 4,000 characters.' })
  @IsString()
  @MinLength(1)
  @MaxLength(CHAT_LIMITS.questionLength)
  text!: string;

  @Field(() => String, { nullable: true, description: 'Which day it is where you are; null for the day in UTC.' })
  @IsOptional()
  @Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  today?: string | null;
}

@InputType({ description: 'Which proposal.' })
export class ToolInvocationInput {
  @Field(() => ID, { description: 'Key of the proposal.' })
  @IsUUID()
  toolInvocationId!: string;
}
