/**
 * Reads a flag: `on`, `off`, or a comma list of the e-mail addresses of beta users.
 * @param email address of the person who asks, in any case
 */
export function isEnabledFor(flag: string, email: string): boolean {
  const value = flag.trim().toLowerCase();
  if (value === 'on') return true;
  if (value === 'off' || value === '') return false;
  const person = email.trim().toLowerCase();
  return person !== '' && value.split(',').some((entry) => entry.trim() === person);
}
