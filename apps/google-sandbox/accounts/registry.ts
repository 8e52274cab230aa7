import type { Account } from './account.js';

/** The accounts of a sandbox, by address. */
export class AccountRegistry {
  private readonly byEmail = new Map<string, Account>();

  list(): Account[] {
    return [...this.byEmail.values()];
  }

  get(email: string): Account | undefined {
    return this.byEmail.get(email.toLowerCase());
  }

  add(account: Account): void {
    this.byEmail.set(account.email, account);
  }
}
