import { Injectable } from '@nestjs/common';
import type { ContactChangeView, TagColourName, TagView } from './views.js';

@Injectable()
export class TagsService {
  list(_userId: string): Promise<TagView[]> {
    throw new Error('Not yet.');
  }
  ofContacts(_userId: string, _ids: readonly string[]): Promise<TagView[][]> {
    throw new Error('Not yet.');
  }
  counts(_userId: string, _ids: readonly string[]): Promise<number[]> {
    throw new Error('Not yet.');
  }
  create(_userId: string, _input: { name: string; colour?: TagColourName | null }): Promise<TagView> {
    throw new Error('Not yet.');
  }
  update(
    _userId: string,
    _input: { id: string; name?: string | null; colour?: TagColourName | null },
  ): Promise<TagView> {
    throw new Error('Not yet.');
  }
  remove(_userId: string, _id: string): Promise<ContactChangeView> {
    throw new Error('Not yet.');
  }
}
