import { Args, Field, Info, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { ApiArea, type SelectionInfo, UserErrorModel, refusable } from '../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import { ContactCreateService } from '../domain/contact-create.service.js';
import { ContactEditService } from '../domain/contact-edit.service.js';
import { ContactsService } from '../domain/contacts.service.js';
import type { ContactView } from '../domain/views.js';
import { ContactChangeModel } from './contact-change.model.js';
import { CreateContactInput, UpdateContactInput } from './contact.inputs.js';
import { ContactModel } from './contact.model.js';
import { wantsStats } from './pages.js';

@ObjectType({ description: 'The answer to updateContact.' })
export class UpdateContactPayload {
  @Field(() => ContactModel, { nullable: true, description: 'The contact as it is now; null when there are errors.' })
  contact!: ContactView | null;

  @Field(() => ContactChangeModel, {
    nullable: true,
    description: 'What was changed, to be undone by its key; null when nothing was.',
  })
  change!: ContactChangeModel | null;

  @Field(() => [UserErrorModel], { description: 'Why nothing was changed.' })
  userErrors!: UserErrorModel[];
}

@ObjectType({ description: 'The answer to createContact.' })
export class CreateContactPayload {
  @Field(() => ContactModel, { nullable: true, description: 'The contact; null when there are errors.' })
  contact!: ContactView | null;

  @Field(() => [UserErrorModel], { description: 'Why nothing was made.' })
  userErrors!: UserErrorModel[];
}

@Authenticated()
@ApiArea('contacts')
@Resolver(() => ContactModel)
export class ContactEditResolver {
  constructor(
    private readonly edits: ContactEditService,
    private readonly creation: ContactCreateService,
    private readonly contacts: ContactsService,
  ) {}

  @Mutation(() => UpdateContactPayload, {
    description: 'Changes a contact. What you change stays, whatever is imported or undone later.',
  })
  async updateContact(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'What to change.' }) { id, ...wanted }: UpdateContactInput,
    @Info() info: SelectionInfo,
  ): Promise<UpdateContactPayload> {
    const { value, userErrors } = await refusable(async () => ({
      change: await this.edits.update(viewer.userId, id, wanted),
      contact: await this.shown(viewer, id, info),
    }));
    return { contact: value?.contact ?? null, change: value?.change ?? null, userErrors };
  }

  @Mutation(() => CreateContactPayload, {
    description: 'Makes a contact by hand. No import and no undo takes it away.',
  })
  async createContact(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'The contact.' }) input: CreateContactInput,
    @Info() info: SelectionInfo,
  ): Promise<CreateContactPayload> {
    const { value, userErrors } = await refusable(async () =>
      this.shown(viewer, await this.creation.create(viewer.userId, input), info),
    );
    return { contact: value, userErrors };
  }

  private async shown(viewer: SessionUser, id: string, info: SelectionInfo): Promise<ContactView | null> {
    return (await this.contacts.findMany(viewer.userId, [id], wantsStats(info, ['contact'])))[0] ?? null;
  }
}
