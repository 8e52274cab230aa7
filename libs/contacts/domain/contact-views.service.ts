import { Injectable } from '@nestjs/common';
import type { ContactFilter, ContactSort } from './contact-filter.js';

/** What a view shows. */
export interface ViewDefinition {
  filter: ContactFilter | null;
  sort: ContactSort | null;
  search: string | null;
  columns: string[];
}

export type ViewDefinitionInput = { [K in keyof ViewDefinition]?: ViewDefinition[K] | null };

/** A list of contacts that the user keeps. */
export interface SavedView extends ViewDefinition {
  id: string;
  name: string;
  position: number;
  text: string;
}

@Injectable()
export class ContactViewsService {
  list(_userId: string): Promise<SavedView[]> {
    throw new Error('Not yet.');
  }
  create(
    _userId: string,
    _input: { id?: string | null; name: string; definition: ViewDefinitionInput },
  ): Promise<SavedView> {
    throw new Error('Not yet.');
  }
  update(
    _userId: string,
    _input: { id: string; name?: string | null; definition?: ViewDefinitionInput | null },
  ): Promise<SavedView> {
    throw new Error('Not yet.');
  }
  remove(_userId: string, _id: string): Promise<void> {
    throw new Error('Not yet.');
  }
  reorder(_userId: string, _ids: readonly string[]): Promise<void> {
    throw new Error('Not yet.');
  }
}
