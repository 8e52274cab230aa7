import { Injectable } from '@nestjs/common';
import type { Place } from './list-place.js';
import type { ContactChangeView } from './views.js';

/** What an undo came to. */
export interface UndoneChange {
  change: ContactChangeView;
  restored: number;
  leftAlone: { id: string; displayName: string }[];
  leftAloneCount: number;
}

@Injectable()
export class ContactChangesService {
  list(
    _userId: string,
    _page: { first: number; after?: string | null },
  ): Promise<{ view: ContactChangeView; place: Place }[]> {
    throw new Error('Not yet.');
  }
  undo(_userId: string, _id: string): Promise<UndoneChange> {
    throw new Error('Not yet.');
  }
}
