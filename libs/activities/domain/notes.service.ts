import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { contactsChanged } from '../../contacts/index.js';
import { Database, type UserScope, newId } from '../../platform/database/index.js';
import { EventBus } from '../../platform/events/index.js';
import { BadUserInputError } from '../../platform/graphql/index.js';
import { ContactLinks } from '../data/contact-links.repository.js';
import { type NoteContent, NoteRepository } from '../data/note.repository.js';
import { idTaken, notFound } from './errors.js';
import { firstWords } from './note-text.js';
import type { CallDirection } from './views.js';

/** A note as a person gives it; times that are left out are now. */
export interface NewNote {
  id?: string | null;
  contactIds: readonly string[];
  text: string;
  occurredAt?: Date | null;
}

/** A call as a person gives it. */
export interface NewCall {
  id?: string | null;
  contactIds: readonly string[];
  direction: CallDirection;
  occurredAt: Date;
  minutes?: number | null;
  text?: string | null;
}

/** What a person changes; what is left out or null stays. */
export interface NoteChange extends Partial<Omit<NewCall, 'id' | 'contactIds' | 'direction' | 'occurredAt'>> {
  id: string;
  contactIds?: readonly string[] | null;
  direction?: CallDirection | null;
  occurredAt?: Date | null;
}

const MINUTE_MS = 60_000;

const endOf = (begin: Date, minutes: number) => new Date(begin.getTime() + minutes * MINUTE_MS);

/** Notes and calls. Each method is one transaction, with its audit entry, and gives the key of what it wrote. */
@Injectable()
export class NotesService {
  constructor(
    private readonly database: Database,
    private readonly notes: NoteRepository,
    private readonly links: ContactLinks,
    private readonly audit: AuditLog,
    private readonly events: EventBus,
  ) {}

  /** @throws DomainError CONTACT_NOT_FOUND, ID_TAKEN, BAD_USER_INPUT for a note without a word */
  async createNote(userId: string, note: NewNote): Promise<string> {
    return this.database.forUser(userId, (scope) => this.createNoteIn(scope, note));
  }

  /** The same as a part of what else the scope does. */
  createNoteIn(scope: UserScope, { id, contactIds, text, occurredAt }: NewNote): Promise<string> {
    return this.create(scope, id, contactIds, {
      kind: 'note',
      text: worded('note', text),
      snippet: firstWords(text),
      direction: 'outbound',
      occurredAt: occurredAt ?? new Date(),
      endsAt: null,
    });
  }

  /** @throws DomainError CONTACT_NOT_FOUND, ID_TAKEN */
  logCall(userId: string, { id, contactIds, direction, occurredAt, minutes, text }: NewCall): Promise<string> {
    const content: NoteContent = {
      kind: 'call',
      text: text ?? '',
      snippet: firstWords(text ?? ''),
      direction,
      occurredAt,
      endsAt: typeof minutes === 'number' ? endOf(occurredAt, minutes) : null,
    };
    return this.database.forUser(userId, (scope) => this.create(scope, id, contactIds, content));
  }

  /** @throws DomainError NOTE_NOT_FOUND, CONTACT_NOT_FOUND, BAD_USER_INPUT */
  update(userId: string, kind: NoteContent['kind'], change: NoteChange): Promise<string> {
    return this.database.forUser(userId, async (scope) => {
      const { id } = change;
      const before = await this.notes.find(scope, id);
      if (before?.kind !== kind) throw notFound('note');
      const content = changed(before, change);
      const touched = await this.notes.contactsOf(scope, id);
      await this.notes.update(scope, id, content);
      if (change.contactIds) touched.push(...(await this.attach(scope, id, content, change.contactIds)));
      await this.record(scope, kind, 'updated', id, touched);
      return id;
    });
  }

  /** Deleting what is deleted does nothing. @throws DomainError NOTE_NOT_FOUND */
  remove(userId: string, id: string): Promise<string> {
    return this.hide(userId, id, true);
  }

  /** Restoring what is there does nothing. @throws DomainError NOTE_NOT_FOUND */
  restore(userId: string, id: string): Promise<string> {
    return this.hide(userId, id, false);
  }

  private async create(
    scope: UserScope,
    ownId: string | null | undefined,
    contactIds: readonly string[],
    content: NoteContent,
  ): Promise<string> {
    const id = ownId?.toLowerCase() ?? newId();
    if (await this.notes.insert(scope, id, content)) {
      const attached = await this.attach(scope, id, content, contactIds);
      await this.record(scope, content.kind, 'created', id, attached);
    } else if ((await this.notes.find(scope, id))?.kind !== content.kind) throw idTaken();
    return id;
  }

  private hide(userId: string, id: string, hidden: boolean): Promise<string> {
    return this.database.forUser(userId, async (scope) => {
      const found = await this.notes.hide(scope, id, hidden);
      if (found) await this.record(scope, found.kind, hidden ? 'deleted' : 'restored', id, found.contactIds);
      else if (!(await this.notes.exists(scope, id))) throw notFound('note');
      return id;
    });
  }

  private async attach(scope: UserScope, id: string, content: NoteContent, contactIds: readonly string[]) {
    const contacts = await this.links.shown(scope, contactIds);
    if (!contacts) throw notFound('contact');
    const touched = await this.notes.setContacts(scope, id, content, contacts);
    await this.links.hold(
      scope,
      contacts.map((contact) => contact.id),
    );
    return touched;
  }

  private async record(
    scope: UserScope,
    kind: NoteContent['kind'],
    done: string,
    id: string,
    contactIds: readonly string[],
  ): Promise<void> {
    await this.links.unsettle(scope, contactIds);
    await this.audit.record(scope, { action: `${kind}.${done}`, subjectType: kind, subjectId: id });
    scope.afterCommit(() => this.events.publish(contactsChanged, { userId: scope.userId }));
  }
}

function worded(kind: NoteContent['kind'], text: string): string {
  if (kind === 'note' && text === '') throw new BadUserInputError('A note needs at least one word.');
  return text;
}

function changed(before: NoteContent, { text, direction, occurredAt, minutes }: NoteChange): NoteContent {
  const begin = occurredAt ?? before.occurredAt;
  const lasted = before.endsAt && (before.endsAt.getTime() - before.occurredAt.getTime()) / MINUTE_MS;
  const lasts = minutes ?? lasted;
  const written = text ?? before.text;
  return {
    kind: before.kind,
    text: worded(before.kind, written),
    snippet: firstWords(written),
    direction: direction ?? before.direction,
    occurredAt: begin,
    endsAt: lasts === null ? null : endOf(begin, lasts),
  };
}
