import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { type ConfigOf, InjectConfig } from '../../platform/config/index.js';
import { Database, type UserScope, newId } from '../../platform/database/index.js';
import { EventBus } from '../../platform/events/index.js';
import { activitiesConfig } from '../activities.config.js';
import { activitiesChanged } from '../activities.events.js';
import { ContactLinks } from '../data/contact-links.repository.js';
import { DocumentRepository } from '../data/document.repository.js';
import { DocumentError, noRoom, tooLarge } from './document-error.js';
import { documentName } from './document-name.js';
import { idTaken, notFound } from './errors.js';
import { mediaTypeOf } from './media-type.js';
import { receive } from './receive.js';
import type { DocumentUsage, DocumentView, Page, Placed } from './views.js';

/** A document on its way in. */
export interface IncomingDocument {
  /** The key that the client made for it, if it did. */
  id: string | null;
  contactId: string;
  /** As the person calls it. */
  name: string;
  body: Readable;
  /** Bytes that the client says it will send, if it does. */
  announced: number | null;
}

const CHUNK = 1024 ** 2;

/** Documents of contacts. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly database: Database,
    private readonly documents: DocumentRepository,
    private readonly links: ContactLinks,
    private readonly audit: AuditLog,
    private readonly events: EventBus,
    @InjectConfig(activitiesConfig) private readonly config: ConfigOf<typeof activitiesConfig>,
  ) {}

  list(userId: string, contactId: string, page: Page): Promise<Placed<DocumentView>[]> {
    return this.database.forUser(userId, (scope) => this.documents.list(scope, contactId, page));
  }

  async usage(userId: string): Promise<DocumentUsage> {
    const { kept } = await this.database.forUser(userId, (scope) => this.documents.usage(scope));
    return {
      usedBytes: kept,
      limitBytes: this.config.DOCUMENTS_QUOTA_BYTES,
      maxBytes: this.config.DOCUMENTS_MAX_BYTES,
    };
  }

  /**
   * Takes a document in: first who it is for and whether there is room, then the content, which is held in memory and
   * looked at, then everything in one transaction. The same id again gives the document that is there.
   * @throws DocumentError, or DomainError CONTACT_NOT_FOUND, ID_TAKEN; nothing is kept then
   */
  async upload(userId: string, { id, contactId, name, body, announced }: IncomingDocument): Promise<DocumentView> {
    const { DOCUMENTS_MAX_BYTES: most } = this.config;
    if (announced !== null && announced > most) throw tooLarge(most);
    const known = await this.database.forUser(userId, async (scope) => {
      await this.shownContact(scope, contactId);
      await this.makeRoom(scope, announced ?? 0);
      return id && this.documents.find(scope, id);
    });
    if (known) return known;
    const content = await receive(body, most);
    if (content.length === 0) throw new DocumentError('EMPTY_DOCUMENT', 'The document is empty.');
    const type = await mediaTypeOf(content, name);
    if (!type)
      throw new DocumentError(
        'UNSUPPORTED_DOCUMENT',
        'Documents can be PDF, pictures, text, tables, and office documents without macros.',
      );
    return this.database.forUser(userId, (scope) =>
      this.keep(scope, id ?? newId(), contactId, { name: documentName(name, type), ...type, content }),
    );
  }

  /**
   * Opens a document, which is noted in the audit log. Its content is read a part at a time, each in a short transaction
   * of its own, however slowly it is taken.
   * @throws DomainError DOCUMENT_NOT_FOUND
   */
  async open(userId: string, id: string): Promise<{ document: DocumentView; content: AsyncIterable<Buffer> }> {
    const document = await this.database.forUser(userId, async (scope) => {
      const found = await this.documents.find(scope, id);
      if (!found) throw notFound('document');
      await this.record(scope, id, 'read');
      return found;
    });
    return { document, content: this.content(userId, document) };
  }

  /** Deleting what is deleted does nothing. @throws DomainError DOCUMENT_NOT_FOUND */
  remove(userId: string, id: string): Promise<DocumentView> {
    return this.setDeleted(userId, id, true);
  }

  /** Restoring what is there does nothing. @throws DomainError DOCUMENT_NOT_FOUND, NO_ROOM */
  restore(userId: string, id: string): Promise<DocumentView> {
    return this.setDeleted(userId, id, false);
  }

  private setDeleted(userId: string, id: string, deleted: boolean): Promise<DocumentView> {
    return this.database.forUser(userId, async (scope) => {
      await this.documents.lock(scope);
      if (await this.documents.setDeleted(scope, id, deleted)) {
        const { kept } = await this.documents.usage(scope);
        if (!deleted && kept > this.config.DOCUMENTS_QUOTA_BYTES) throw noRoom(this.config.DOCUMENTS_QUOTA_BYTES);
        await this.record(scope, id, deleted ? 'deleted' : 'restored');
        this.tell(scope);
      }
      const document = await this.documents.find(scope, id, deleted);
      if (!document) throw notFound('document');
      return document;
    });
  }

  private async keep(
    scope: UserScope,
    id: string,
    contactId: string,
    { name, mediaType, content }: { name: string; mediaType: string; content: Buffer },
  ): Promise<DocumentView> {
    await this.documents.lock(scope);
    const contact = await this.shownContact(scope, contactId);
    await this.makeRoom(scope, content.length);
    if (await this.documents.insert(scope, { id, contactId: contact, name, mediaType, content })) {
      await this.links.hold(scope, [contact]);
      await this.record(scope, id, 'uploaded', { mediaType, size: content.length });
      this.tell(scope);
    }
    const document = await this.documents.find(scope, id);
    if (!document) throw idTaken();
    return document;
  }

  private async shownContact(scope: UserScope, contactId: string): Promise<string> {
    const [contact] = (await this.links.shown(scope, [contactId])) ?? [];
    if (!contact) throw notFound('contact');
    return contact.id;
  }

  /** What is deleted gives way to what is new. */
  private async makeRoom(scope: UserScope, bytes: number): Promise<void> {
    const { DOCUMENTS_QUOTA_BYTES: limit } = this.config;
    const { kept, deleted } = await this.documents.usage(scope);
    if (kept + bytes > limit) throw noRoom(limit);
    if (kept + deleted + bytes > limit) await this.documents.forgetDeleted(scope);
  }

  private async *content(userId: string, { id, size }: DocumentView): AsyncGenerator<Buffer> {
    for (let from = 0; from < size; from += CHUNK) {
      const part = await this.database.forUser(userId, (scope) => this.documents.chunk(scope, id, from, CHUNK));
      if (!part) throw notFound('document');
      yield part;
    }
  }

  private record(
    scope: UserScope,
    subjectId: string,
    done: string,
    data: Record<string, string | number> = {},
  ): Promise<void> {
    return this.audit.record(scope, { action: `document.${done}`, subjectType: 'document', subjectId, data });
  }

  private tell(scope: UserScope): void {
    scope.afterCommit(() => this.events.publish(activitiesChanged, { userId: scope.userId }));
  }
}
