import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { ConnectionOf } from '../../platform/graphql/index.js';
import { ApiArea, refusable } from '../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import { DocumentsService } from '../domain/documents.service.js';
import type { DocumentUsage, DocumentView } from '../domain/views.js';
import {
  DocumentConnection,
  DocumentInput,
  DocumentModel,
  DocumentUsageModel,
  OfContactArgs,
} from './document.model.js';
import { pageOf, toPage } from './pages.js';
import { DocumentPayload } from './payloads.js';

const WHICH = { description: 'Which one.' };

@Authenticated()
@ApiArea('activities')
@Resolver(() => DocumentModel)
export class DocumentsResolver {
  constructor(private readonly service: DocumentsService) {}

  @Query(() => DocumentConnection, {
    name: 'documents',
    description: 'The documents of a contact, newest first. They are uploaded by POST /documents.',
  })
  async documents(
    @CurrentUser() viewer: SessionUser,
    @Args() args: OfContactArgs,
  ): Promise<ConnectionOf<DocumentView>> {
    return toPage(await this.service.list(viewer.userId, args.contactId, pageOf(args)), args);
  }

  @Query(() => DocumentUsageModel, { name: 'documentUsage', description: 'How much room your documents take up.' })
  documentUsage(@CurrentUser() viewer: SessionUser): Promise<DocumentUsage> {
    return this.service.usage(viewer.userId);
  }

  @Mutation(() => DocumentPayload, {
    description:
      'Deletes a document. For 30 days, or as configured, it can be restored, unless its room is needed before.',
  })
  async deleteDocument(
    @CurrentUser() viewer: SessionUser,
    @Args('input', WHICH) { id }: DocumentInput,
  ): Promise<DocumentPayload> {
    const { userErrors } = await refusable(this.service.remove(viewer.userId, id));
    return { document: null, userErrors };
  }

  @Mutation(() => DocumentPayload, { description: 'Brings a deleted document back.' })
  async restoreDocument(
    @CurrentUser() viewer: SessionUser,
    @Args('input', WHICH) { id }: DocumentInput,
  ): Promise<DocumentPayload> {
    const { value: document, userErrors } = await refusable(this.service.restore(viewer.userId, id));
    return { document, userErrors };
  }

  @ResolveField('downloadPath', () => String, { description: 'Where its content is, on this server.' })
  downloadPath(@Parent() { id }: DocumentView): string {
    return `/documents/${id}/content`;
  }
}
