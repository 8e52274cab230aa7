import { Args, Context, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  ApiArea,
  BadUserInputError,
  type ConnectionOf,
  DomainError,
  GraphqlContext,
  PageArgs,
  type SelectionInfo,
  decodeCursor,
  isUuid,
  selectedFields,
  toConnection,
} from '../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import { ContactMergeService } from '../domain/contact-merge.service.js';
import { ContactsService } from '../domain/contacts.service.js';
import { DuplicatesService, type DuplicateView } from '../domain/duplicates.service.js';
import type { ContactView } from '../domain/views.js';
import {
  ContactMergePayload,
  DuplicateConnection,
  DuplicateModel,
  KeepContactsApartInput,
  MergeContactsInput,
  MergedContactModel,
  type MergeEvidenceModel,
  UnmergeContactInput,
} from './contact-merge.model.js';
import { contactLoader } from './contact.loader.js';
import { ContactModel } from './contact.model.js';
import { wantsStats } from './pages.js';

@Authenticated()
@ApiArea('contacts')
@Resolver(() => ContactModel)
export class ContactMergeResolver {
  constructor(
    private readonly duplicates: DuplicatesService,
    private readonly merges: ContactMergeService,
    private readonly contacts: ContactsService,
  ) {}

  @Query(() => DuplicateConnection, {
    name: 'duplicates',
    description: 'Contacts that may be one person, the likeliest first.',
  })
  async duplicateList(
    @CurrentUser() viewer: SessionUser,
    @Args() args: PageArgs,
    @Info() info: SelectionInfo,
  ): Promise<ConnectionOf<DuplicateModel> & { totalCount?: number }> {
    const wantsTotal = selectedFields(info).has('totalCount');
    const { rows, total } = await this.duplicates.list(viewer.userId, args.first + 1, placeOf(args), wantsTotal);
    const page = toConnection(
      rows,
      args,
      ({ score, leftId, rightId }) => [String(score), leftId, rightId],
      (row) => ({ ...row, evidence: evidenceOf(row.evidence) }),
    );
    return { ...page, ...(total !== undefined && { totalCount: total }) };
  }

  @ResolveField('mergedContacts', () => [MergedContactModel], {
    description: 'Contacts that are shown as part of this one, and why.',
  })
  async mergedContacts(
    @CurrentUser() viewer: SessionUser,
    @Parent() { id }: ContactView,
    @Context() context: GraphqlContext,
  ): Promise<MergedContactModel[]> {
    const found = await context
      .loader('merged contacts', (ids: readonly string[]) => this.duplicates.merged(viewer.userId, ids))
      .load(id);
    return found.map((merged) => ({ ...merged, evidence: evidenceOf(merged.evidence) }));
  }

  @Mutation(() => ContactMergePayload, {
    description: 'Makes contacts one person. No import or rule speaks against it; unmergeContact takes it back.',
  })
  mergeContacts(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'Who is one person.' }) { intoId, contactIds }: MergeContactsInput,
    @Info() info: SelectionInfo,
  ): Promise<ContactMergePayload> {
    return this.answer(viewer, info, [intoId], () => this.merges.merge(viewer.userId, intoId, contactIds));
  }

  @Mutation(() => ContactMergePayload, {
    description: 'Shows a merged contact by itself again, with all that it took part in. No rule merges it again.',
  })
  unmergeContact(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'Who is somebody else.' }) { contactId }: UnmergeContactInput,
    @Info() info: SelectionInfo,
  ): Promise<ContactMergePayload> {
    return this.answer(viewer, info, [contactId], () => this.merges.unmerge(viewer.userId, contactId));
  }

  @Mutation(() => ContactMergePayload, {
    description: 'Says that two contacts are two people: they are not suggested again, and no rule merges them.',
  })
  keepContactsApart(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'Who they are.' }) { leftId, rightId }: KeepContactsApartInput,
    @Info() info: SelectionInfo,
  ): Promise<ContactMergePayload> {
    return this.answer(viewer, info, [leftId, rightId], () => this.merges.keepApart(viewer.userId, leftId, rightId));
  }

  private async answer(
    { userId }: SessionUser,
    info: SelectionInfo,
    ids: readonly string[],
    work: () => Promise<void>,
  ): Promise<ContactMergePayload> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { contacts: [], userErrors: [{ code: error.code, message: error.message, field: null }] };
    }
    const found = await this.contacts.findMany(userId, ids, wantsStats(info, ['contacts']));
    return { contacts: found.filter((contact) => contact !== null) as ContactModel[], userErrors: [] };
  }
}

/** The two contacts of a suggestion. */
@Authenticated()
@ApiArea('contacts')
@Resolver(() => DuplicateModel)
export class DuplicateResolver {
  constructor(private readonly contacts: ContactsService) {}

  @ResolveField('left', () => ContactModel, { nullable: true, description: 'One of the two.' })
  left(
    @CurrentUser() viewer: SessionUser,
    @Parent() { leftId }: DuplicateView,
    @Info() info: SelectionInfo,
    @Context() context: GraphqlContext,
  ): Promise<ContactView | null> {
    return this.contact(viewer, leftId, info, context);
  }

  @ResolveField('right', () => ContactModel, { nullable: true, description: 'The other.' })
  right(
    @CurrentUser() viewer: SessionUser,
    @Parent() { rightId }: DuplicateView,
    @Info() info: SelectionInfo,
    @Context() context: GraphqlContext,
  ): Promise<ContactView | null> {
    return this.contact(viewer, rightId, info, context);
  }

  private contact(viewer: SessionUser, id: string, info: SelectionInfo, context: GraphqlContext) {
    return contactLoader(this.contacts, viewer, context, info).load(id);
  }
}

function placeOf({ after }: PageArgs): { score: number; leftId: string; rightId: string } | null {
  if (!after) return null;
  const [score, leftId, rightId] = decodeCursor(after, 3);
  if (!isUuid(leftId) || !isUuid(rightId) || !Number.isFinite(Number(score)))
    throw new BadUserInputError('`after` is not a cursor of this list.');
  return { score: Number(score), leftId, rightId };
}

function evidenceOf(evidence: Readonly<Record<string, unknown>>): MergeEvidenceModel[] {
  return Object.entries(evidence).map(([key, value]) => ({
    key,
    value: Array.isArray(value) ? value.join(', ') : String(value),
  }));
}
