import { Injectable } from '@nestjs/common';
import { ContactListService, ContactViewsService } from '../../../contacts/index.js';

/** Of a longer list the first are told of. */
const MOST = 40;

/** A saved view with the first contacts that it shows. */
export interface Segment {
  readonly name: string;
  readonly contactIds: readonly string[];
}

/** Whom a saved view shows. */
@Injectable()
export class SegmentContacts {
  constructor(
    private readonly views: ContactViewsService,
    private readonly contacts: ContactListService,
  ) {}

  /** @returns null when there is no such view */
  async find(userId: string, savedViewId: string): Promise<Segment | null> {
    const view = (await this.views.list(userId)).find(({ id }) => id === savedViewId);
    if (!view) return null;
    const { filter, search, sort, name } = view;
    const parts = { stats: false, match: false, total: false };
    const { rows } = await this.contacts.list(userId, { filter, search, sort, first: MOST }, parts);
    return { name, contactIds: rows.slice(0, MOST).map(({ view: contact }) => contact.id) };
  }
}
