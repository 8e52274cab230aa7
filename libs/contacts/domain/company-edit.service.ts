import { Injectable } from '@nestjs/common';
import type { CompanyView } from './views.js';

@Injectable()
export class CompanyEditService {
  create(
    _userId: string,
    _input: { id?: string | null; name: string; domain?: string | null; parentId?: string | null },
  ): Promise<CompanyView> {
    throw new Error('Not yet.');
  }
  update(
    _userId: string,
    _input: { id: string; name?: string | null; parentId?: string | null },
  ): Promise<CompanyView> {
    throw new Error('Not yet.');
  }
}
