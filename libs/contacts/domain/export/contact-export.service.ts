import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../audit/index.js';
import { Database } from '../../../platform/database/index.js';
import { encodeCursor } from '../../../platform/graphql/index.js';
import { CompaniesService } from '../companies.service.js';
import { ContactListService, type ListedContacts } from '../contact-list.service.js';
import { ContactViewsService } from '../contact-views.service.js';
import { ContactsService } from '../contacts.service.js';
import type { Place } from '../list-place.js';
import { notFound } from '../refusals.js';
import type { ViewDefinition } from '../saved-view.js';
import { TagsService } from '../tags.service.js';
import type { ContactView } from '../views.js';
import { parseViewText } from '../view-text.js';
import { BYTE_ORDER_MARK, type ExportedContact, tableHead, tableRow } from './contact-table.js';

/** What is exported: a saved view by its key, or a list as its address writes it. */
export interface ExportRequest {
  viewId?: string | undefined;
  /** Query string of a list; empty for all contacts. */
  text?: string | undefined;
  /** Whether the file begins with a byte order mark, which some spreadsheets need. */
  marked: boolean;
}

/** A part of the table. */
export interface TablePage {
  text: string;
  rows: number;
  /** Where it goes on; null at the end. */
  next: string | null;
}

/** Rows that are read and written at a time. */
const PAGE = 500;

/** Contacts as a table (CSV) that spreadsheets open safely, and that an import reads again. */
@Injectable()
export class ContactExportService {
  constructor(
    private readonly database: Database,
    private readonly lists: ContactListService,
    private readonly saved: ContactViewsService,
    private readonly contacts: ContactsService,
    private readonly companies: CompaniesService,
    private readonly tags: TagsService,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Opens an export; its text is made as it is read, a page of contacts in memory, each page in short transactions of its
   * own. Who changes meanwhile may be in it as they were before or after.
   * @throws DomainError VIEW_NOT_FOUND, BAD_USER_INPUT
   */
  async open(userId: string, { viewId, text = '', marked }: ExportRequest): Promise<AsyncGenerator<string>> {
    const view = viewId === undefined ? parseViewText(text) : await this.savedView(userId, viewId);
    // Before anything is sent, so that what is wrong with the list is told.
    const first = await this.page(userId, view, null);
    await this.record(userId, view, first.total ?? 0);
    return this.lines(userId, view, first, marked);
  }

  private async savedView(userId: string, id: string): Promise<ViewDefinition> {
    const found = (await this.saved.list(userId)).find((view) => view.id === id.toLowerCase());
    if (!found) throw notFound.view();
    return found;
  }

  private async *lines(
    userId: string,
    view: ViewDefinition,
    first: ListedContacts,
    marked: boolean,
  ): AsyncGenerator<string> {
    const now = new Date();
    yield (marked ? BYTE_ORDER_MARK : '') + tableHead();
    for (let page: ListedContacts | null = first; page;) {
      const { text, next } = await this.written(userId, page, now);
      yield text;
      page = next === null ? null : await this.page(userId, view, next);
    }
  }

  /**
   * A page of all contacts, for whoever goes on another time; the first begins with the head of the table. It is audited by
   * whoever asks for the whole.
   * @param after what `next` was of the page before; null for the first page
   */
  async tablePage(userId: string, after: string | null): Promise<TablePage> {
    const page = await this.page(userId, parseViewText(''), after);
    const { text, next } = await this.written(userId, page, new Date());
    return { text: (after === null ? tableHead() : '') + text, rows: Math.min(page.rows.length, PAGE), next };
  }

  private async written(userId: string, { rows }: ListedContacts, now: Date): Promise<Omit<TablePage, 'rows'>> {
    const shown = rows.slice(0, PAGE);
    const withParts = await this.withParts(
      userId,
      shown.map((row) => row.view),
    );
    const last: Place | undefined = rows.length > PAGE ? shown.at(-1)?.place : undefined;
    return { text: withParts.map((row) => tableRow(row, now)).join(''), next: last ? encodeCursor(last) : null };
  }

  private page(
    userId: string,
    { filter, sort, search }: ViewDefinition,
    after: string | null,
  ): Promise<ListedContacts> {
    const parts = { stats: false, match: false, total: after === null };
    return this.lists.list(userId, { filter, sort, search, first: PAGE, after }, parts);
  }

  /** Adds what the list does not show, a statement for each kind. */
  private async withParts(userId: string, views: readonly ContactView[]): Promise<ExportedContact[]> {
    const ids = views.map(({ id }) => id);
    const companyIds = [...new Set(views.flatMap(({ companyId }) => companyId ?? []))];
    const identities = await this.contacts.identities(userId, ids);
    const tags = await this.tags.ofContacts(userId, ids);
    const companies = new Map(
      (await this.companies.findMany(userId, companyIds)).flatMap((company) =>
        company ? [[company.id, company.name]] : [],
      ),
    );
    return views.map((view, at) => ({
      view,
      addresses: (identities[at] ?? [])
        .filter(({ kind }) => kind === 'email')
        .sort((a, b) => Number(b.value === view.primaryEmail) - Number(a.value === view.primaryEmail))
        .map(({ original }) => original),
      company: view.companyId === null ? null : (companies.get(view.companyId) ?? null),
      tags: (tags[at] ?? []).map(({ name }) => name),
    }));
  }

  private async record(userId: string, { filter, search }: ViewDefinition, contacts: number): Promise<void> {
    await this.database.forUser(userId, (scope) =>
      this.audit.record(scope, {
        action: 'contacts.exported',
        subjectType: 'user',
        subjectId: userId,
        data: { contacts, all: filter === null && search === null },
      }),
    );
  }
}
