const kinds: Record<string, string> = {
  email: 'E-mail address',
  phone: 'Telephone number',
  exchange_dn: 'Name in an Exchange directory',
  record: 'Entry of an address book',
};

/** What an identity is, in words; an unknown kind is made readable. */
export function describeKind(kind: string): string {
  const words = kind.replaceAll('_', ' ');
  return kinds[kind] ?? words.charAt(0).toUpperCase() + words.slice(1);
}
