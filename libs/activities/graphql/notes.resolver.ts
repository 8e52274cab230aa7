import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import { ContactsService, wantedParts } from '../../contacts/index.js';
import type { SelectionInfo } from '../../platform/graphql/index.js';
import { ApiArea, refusable } from '../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import { NotesService } from '../domain/notes.service.js';
import { CreateNoteInput, LogCallInput, NoteInput, UpdateCallInput, UpdateNoteInput } from './note.inputs.js';
import { InteractionPayload } from './payloads.js';

const TO_WRITE = { description: 'What to write down.' };
const TO_CHANGE = { description: 'What to change.' };
const WHICH = { description: 'Which one.' };

/** Notes and calls are interactions that a person writes down; they stand in the timelines of their contacts. */
@Authenticated()
@ApiArea('activities')
@Resolver()
export class NotesResolver {
  constructor(
    private readonly notes: NotesService,
    private readonly contacts: ContactsService,
  ) {}

  @Mutation(() => InteractionPayload, { description: 'Writes a note about one contact or several.' })
  createNote(
    @CurrentUser() viewer: SessionUser,
    @Args('input', TO_WRITE) input: CreateNoteInput,
    @Info() info: SelectionInfo,
  ): Promise<InteractionPayload> {
    return this.answer(viewer, info, this.notes.createNote(viewer.userId, input));
  }

  @Mutation(() => InteractionPayload, { description: 'Changes a note.' })
  updateNote(
    @CurrentUser() viewer: SessionUser,
    @Args('input', TO_CHANGE) input: UpdateNoteInput,
    @Info() info: SelectionInfo,
  ): Promise<InteractionPayload> {
    return this.answer(viewer, info, this.notes.update(viewer.userId, 'note', input));
  }

  @Mutation(() => InteractionPayload, { description: 'Writes down a call with one contact or several.' })
  logCall(
    @CurrentUser() viewer: SessionUser,
    @Args('input', TO_WRITE) input: LogCallInput,
    @Info() info: SelectionInfo,
  ): Promise<InteractionPayload> {
    return this.answer(viewer, info, this.notes.logCall(viewer.userId, input));
  }

  @Mutation(() => InteractionPayload, { description: 'Changes what was written down of a call.' })
  updateCall(
    @CurrentUser() viewer: SessionUser,
    @Args('input', TO_CHANGE) input: UpdateCallInput,
    @Info() info: SelectionInfo,
  ): Promise<InteractionPayload> {
    return this.answer(viewer, info, this.notes.update(viewer.userId, 'call', input));
  }

  @Mutation(() => InteractionPayload, {
    description: 'Deletes a note or a call that you wrote down. For 30 days, or as configured, it can be restored.',
  })
  async deleteNote(
    @CurrentUser() viewer: SessionUser,
    @Args('input', WHICH) { id }: NoteInput,
  ): Promise<InteractionPayload> {
    const { userErrors } = await refusable(this.notes.remove(viewer.userId, id));
    return { interaction: null, userErrors };
  }

  @Mutation(() => InteractionPayload, { description: 'Brings a deleted note or call back as it was.' })
  restoreNote(
    @CurrentUser() viewer: SessionUser,
    @Args('input', WHICH) { id }: NoteInput,
    @Info() info: SelectionInfo,
  ): Promise<InteractionPayload> {
    return this.answer(viewer, info, this.notes.restore(viewer.userId, id));
  }

  /** Reads what was written with the parts that are asked for. @param work gives its key */
  private async answer(viewer: SessionUser, info: SelectionInfo, work: Promise<string>): Promise<InteractionPayload> {
    const { value: id, userErrors } = await refusable(work);
    const found = id && (await this.contacts.interaction(viewer.userId, id, wantedParts(info, ['interaction'])));
    return { interaction: (found || null) as InteractionPayload['interaction'], userErrors };
  }
}
