import { Injectable } from '@nestjs/common';

/** A contact to make by hand. */
export interface NewContact {
  id?: string | null;
  displayName: string;
  primaryEmail?: string | null;
  phone?: string | null;
  jobTitle?: string | null;
  companyId?: string | null;
  companyName?: string | null;
}

@Injectable()
export class ContactCreateService {
  create(_userId: string, _input: NewContact): Promise<string> {
    throw new Error('Not yet.');
  }
}
