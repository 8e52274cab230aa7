import { Injectable } from '@nestjs/common';
import type { CompanyFilter, CompanySort } from './company-list.js';
import type { Place } from './list-place.js';
import type { CompanyTotals, CompanyView } from './views.js';

export interface CompanyListRequest {
  filter?: { [K in keyof CompanyFilter]: CompanyFilter[K] | null } | null;
  sort?: CompanySort | null;
  search?: string | null;
  first: number;
  after?: string | null;
}

@Injectable()
export class CompaniesService {
  list(
    _userId: string,
    _request: CompanyListRequest,
    _total: boolean,
  ): Promise<{ rows: { view: CompanyView; place: Place }[]; total?: number }> {
    throw new Error('Not yet.');
  }
  findMany(_userId: string, _ids: readonly string[]): Promise<(CompanyView | null)[]> {
    throw new Error('Not yet.');
  }
  totals(_userId: string, _ids: readonly string[]): Promise<CompanyTotals[]> {
    throw new Error('Not yet.');
  }
  subsidiaries(_userId: string, _ids: readonly string[]): Promise<CompanyView[][]> {
    throw new Error('Not yet.');
  }
}
