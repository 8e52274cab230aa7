/** What a contact can be recognised by. */
export type IdentityKind = 'email' | 'phone' | 'exchange_dn' | 'record';

const DIRECTORY_NAME = /^\/o=/i;

/** Of what kind the identity of a participant is: an address, or a directory name of Exchange. */
export function identityKindOf(address: string): IdentityKind {
  return DIRECTORY_NAME.test(address) ? 'exchange_dn' : 'email';
}

/** The same in SQL. @param address expression for a participant's address, trusted */
export const identityKindSql = (address: string): string =>
  `case when ${address} like '/o=%' then 'exchange_dn' else 'email' end`;
