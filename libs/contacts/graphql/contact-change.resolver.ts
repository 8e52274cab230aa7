import { Args, Field, ID, InputType, Mutation, Query, Resolver } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { ApiArea, type ConnectionOf, PageArgs, toConnection, refusable } from '../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import { ContactChangesService } from '../domain/contact-changes.service.js';
import type { ContactChangeView } from '../domain/views.js';
import { ContactChangeConnection, ContactChangeModel, UndoContactChangePayload } from './contact-change.model.js';

@InputType({ description: 'Which change to undo.' })
export class UndoContactChangeInput {
  @Field(() => ID, { description: 'Key of the change.' })
  @IsUUID()
  id!: string;
}

@Authenticated()
@ApiArea('contacts')
@Resolver(() => ContactChangeModel)
export class ContactChangeResolver {
  constructor(private readonly changes: ContactChangesService) {}

  @Query(() => ContactChangeConnection, { description: 'What you changed in contacts, newest first.' })
  async contactChanges(
    @CurrentUser() viewer: SessionUser,
    @Args() args: PageArgs,
  ): Promise<ConnectionOf<ContactChangeView>> {
    const rows = await this.changes.list(viewer.userId, args);
    return toConnection(
      rows,
      args,
      ({ place }) => place,
      ({ view }) => view,
    );
  }

  @Mutation(() => UndoContactChangePayload, {
    description:
      'Takes a change back. Contacts that were changed in the same respect since stay as they are and are named. Undoing twice does nothing more.',
  })
  async undoContactChange(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'Which one.' }) { id }: UndoContactChangeInput,
  ): Promise<UndoContactChangePayload> {
    const { value, userErrors } = await refusable(() => this.changes.undo(viewer.userId, id));
    return { change: null, restored: 0, leftAlone: [], leftAloneCount: 0, ...value, userErrors };
  }
}
