import type { RightsHeld } from '../../auth/index.js';

/** What is to become of a user's rights. */
export type RightsChange = { readonly role: 'user' | 'admin' } | { readonly disabled: boolean };

/** Why a change is not made; the codes are shown. */
export type Refusal = 'NOT_YOURSELF' | 'LAST_ADMIN' | 'CONFLICT';

/**
 * Whether a change may be made: somebody must be left who can look after the installation, nobody locks themselves out, and
 * what is being erased stays shut.
 * @param actorId who changes it; null for whoever operates the installation
 */
export function refusalOf(held: RightsHeld, change: RightsChange, actorId: string | null): Refusal | null {
  const { user, admins, isBeingErased } = held;
  if (isBeingErased) return 'CONFLICT';
  const disables = 'disabled' in change && change.disabled;
  if (disables && user.id === actorId) return 'NOT_YOURSELF';
  const demotes = 'role' in change && change.role === 'user';
  const isLast = admins.length === 1 && admins[0] === user.id;
  return (disables || demotes) && isLast ? 'LAST_ADMIN' : null;
}

/** Whether it would change anything. */
export function changesAnything({ user }: RightsHeld, change: RightsChange): boolean {
  return 'role' in change ? user.role !== change.role : (user.disabledAt !== null) !== change.disabled;
}
