import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ContactModel, InteractionModel } from '../../../contacts/index.js';
import { Json, UserErrorModel, connectionTypes } from '../../../platform/graphql/index.js';

export enum ChatRole {
  USER = 'user',
  ASSISTANT = 'assistant',
}
export enum ChatMessageStateModel {
  WRITING = 'writing',
  COMPLETE = 'complete',
  CUT_OFF = 'cut_off',
  FAILED = 'failed',
}
export enum ToolStateModel {
  READ = 'read',
  PROPOSED = 'proposed',
  APPROVED = 'approved',
  DECLINED = 'declined',
  FAILED = 'failed',
}
registerEnumType(ChatRole, { name: 'ChatRole', description: 'Who said it.' });
registerEnumType(ChatMessageStateModel, {
  name: 'ChatMessageState',
  description: 'How far a message came. An answer goes with what it rests on.',
});
registerEnumType(ToolStateModel, {
  name: 'ToolState',
  description: 'What became of a call of a tool: READ is done; PROPOSED waits until you decide; FAILED did nothing.',
});

@ObjectType('ChatCitation', { description: 'What an answer cites.' })
export class ChatCitationModel {
  @Field(() => Int, { description: 'As the text names it, in square brackets.' })
  number!: number;

  @Field(() => InteractionModel, { nullable: true, description: 'The message, meeting, call or note.' })
  interaction?: InteractionModel | null;

  @Field(() => ContactModel, { nullable: true, description: 'The person; also of a message, where one took part.' })
  contact?: ContactModel | null;

  @Field(() => ID, { nullable: true, description: 'Key of the task.' })
  taskId!: string | null;
}

@ObjectType('ToolInvocation', { description: 'Something that was looked up, or that is proposed to be written.' })
export class ToolInvocationModel {
  @Field(() => ID, { description: 'Key of the call.' })
  id!: string;

  @Field(() => String, { description: 'The tool, e.g. find_messages or add_note.' })
  tool!: string;

  @Field(() => Json, { description: 'What it was called with; of a proposal exactly what would be written.' })
  arguments!: Record<string, unknown>;

  @Field(() => ToolStateModel, { description: 'What became of it.' })
  state!: ToolStateModel;

  @Field(() => Int, { nullable: true, description: 'How many things it found.' })
  found!: number | null;

  @Field(() => String, { nullable: true, description: 'Why it failed, as a code.' })
  problem!: string | null;

  @Field(() => Date, { nullable: true, description: 'When you approved or declined it.' })
  decidedAt!: Date | null;

  @Field(() => ContactModel, { nullable: true, description: 'Whom it concerns.' })
  contact?: ContactModel | null;
}

@ObjectType('ChatMessage', { description: 'A question, or the answer to one.' })
export class ChatMessageModel {
  @Field(() => ID, { description: 'Key of the message.' })
  id!: string;

  @Field(() => ChatRole, { description: 'Who said it.' })
  role!: ChatRole;

  @Field(() => ChatMessageStateModel, { description: 'How far it came.' })
  state!: ChatMessageStateModel;

  @Field(() => String, { description: 'Plain text; [1] stands for the citation of that number.' })
  text!: string;

  @Field(() => [String], {
    description: 'Addresses in the text that stand in what is cited; no other is to be opened.',
  })
  links!: string[];

  @Field(() => UserErrorModel, { nullable: true, description: 'Why there is no answer.' })
  problem!: UserErrorModel | null;

  @Field(() => String, { nullable: true, description: 'The model that answered.' })
  model!: string | null;

  @Field(() => Float, { description: 'What it cost, in credits.' })
  cost!: number;

  @Field(() => Date, { description: 'When it was said.' })
  createdAt!: Date;

  @Field(() => [ChatCitationModel], { description: 'What it cites, by number.' })
  citations!: ChatCitationModel[];

  @Field(() => [ToolInvocationModel], { description: 'What was looked up and proposed for it.' })
  invocations!: ToolInvocationModel[];
}

@ObjectType('ChatThread', { description: 'A conversation about your own data.' })
export class ChatThreadModel {
  @Field(() => ID, { description: 'Key of the conversation.' })
  id!: string;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => Date, { description: 'When it was begun.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When something was asked last.' })
  updatedAt!: Date;

  messages?: ChatMessageModel[];
}

export const { Connection: ChatThreadConnection } = connectionTypes(ChatThreadModel, 'ChatThread');

const WHY = { description: 'Why nothing was changed.' };

@ObjectType({ description: 'The answer to a change of a conversation.' })
export class ChatThreadPayload {
  @Field(() => ChatThreadModel, { nullable: true, description: 'The conversation; null when deleted or in error.' })
  thread!: ChatThreadModel | null;

  @Field(() => [UserErrorModel], WHY)
  userErrors!: UserErrorModel[];
}

@ObjectType({ description: 'The answer to a question.' })
export class AskPayload {
  @Field(() => ChatMessageModel, {
    nullable: true,
    description: 'The answer as it is kept; null when there are errors.',
  })
  answer!: ChatMessageModel | null;

  @Field(() => [UserErrorModel], WHY)
  userErrors!: UserErrorModel[];
}

@ObjectType({ description: 'The answer to a decision about a proposal.' })
export class ProposalPayload {
  @Field(() => ToolInvocationModel, { nullable: true, description: 'The proposal as it is now.' })
  invocation!: ToolInvocationModel | null;

  @Field(() => [UserErrorModel], WHY)
  userErrors!: UserErrorModel[];
}
