/**
 * An account's address as far as somebody needs it who looks after accounts: its first letter and its domain.
 * @param address as the provider names the account; a file's is its name, which says nothing to others
 */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const first = [...address.slice(0, Math.max(at, 0))][0];
  return first === undefined ? '…' : `${first}…${address.slice(at)}`;
}
