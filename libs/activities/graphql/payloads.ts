import { Field, ObjectType } from '@nestjs/graphql';
import { InteractionModel } from '../../contacts/index.js';
import { UserErrorModel } from '../../platform/graphql/index.js';
import { ConsentModel } from './consent.model.js';
import { DocumentModel } from './document.model.js';
import { TaskModel } from './task.model.js';

const WHY = { description: 'Why nothing was changed.' };

@ObjectType({ description: 'The answer to a change of a note or a call.' })
export class InteractionPayload {
  @Field(() => InteractionModel, {
    nullable: true,
    description: 'The note or call as it is now; null when there are errors, and when it was deleted.',
  })
  interaction!: InteractionModel | null;

  @Field(() => [UserErrorModel], WHY)
  userErrors!: UserErrorModel[];
}

@ObjectType({ description: 'The answer to a change of a task.' })
export class TaskPayload {
  @Field(() => TaskModel, {
    nullable: true,
    description: 'The task as it is now; null when there are errors, and when it was deleted.',
  })
  task!: TaskModel | null;

  @Field(() => [UserErrorModel], WHY)
  userErrors!: UserErrorModel[];
}

@ObjectType({ description: 'The answer to a change of a document.' })
export class DocumentPayload {
  @Field(() => DocumentModel, {
    nullable: true,
    description: 'The document as it is now; null when there are errors, and when it was deleted.',
  })
  document!: DocumentModel | null;

  @Field(() => [UserErrorModel], WHY)
  userErrors!: UserErrorModel[];
}

@ObjectType({ description: 'The answer to a change of a consent.' })
export class ConsentPayload {
  @Field(() => ConsentModel, { nullable: true, description: 'The consent as it is now; null when there are errors.' })
  consent!: ConsentModel | null;

  @Field(() => [UserErrorModel], WHY)
  userErrors!: UserErrorModel[];
}
