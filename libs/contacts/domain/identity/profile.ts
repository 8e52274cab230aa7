import { bestOf } from '../../data/display-name.js';
import type { Profile, ProfileIdentity, ProfileSource } from '../../data/settling/profile.repository.js';
import { companyOf } from '../company.js';

/** What a contact is called, written to and counted to; depends on its identities alone. */
export function profileOf({ id, displayName, identities }: ProfileSource): Profile {
  const addresses = identities.filter(({ kind }) => kind === 'email').sort(byUse);
  const company = [...addresses].sort(byLastUse).find(({ value }) => companyOf(value) !== null);
  const main = addresses[0]?.value ?? null;
  return {
    id,
    displayName: bestOf(identities.flatMap(({ names }) => names)) ?? main ?? directoryName(identities) ?? displayName,
    primaryEmail: main,
    companyDomain: company ? (companyOf(company.value)?.domain ?? null) : null,
  };
}

/** Whether writing the profile would change anything. */
export function differs(source: ProfileSource, profile: Profile): boolean {
  const kept = new Set(source.editedFields);
  return (
    (!kept.has('displayName') && source.displayName !== profile.displayName) ||
    (!kept.has('primaryEmail') && source.primaryEmail !== profile.primaryEmail) ||
    (!kept.has('companyId') && source.companyDomain !== profile.companyDomain)
  );
}

/** The last word of a directory name, which is mostly somebody's mailbox. */
function directoryName(identities: readonly ProfileIdentity[]): string | null {
  const found = identities.find(({ kind }) => kind === 'exchange_dn')?.value;
  return found === undefined ? null : (found.split(/\/cn=/).at(-1) ?? null);
}

const byValue = (a: ProfileIdentity, b: ProfileIdentity): number => (a.value < b.value ? -1 : 1);
const time = ({ lastUsedAt }: ProfileIdentity): number => (lastUsedAt === null ? -Infinity : Date.parse(lastUsedAt));
const later = (a: ProfileIdentity, b: ProfileIdentity): number =>
  time(a) === time(b) ? 0 : time(b) > time(a) ? 1 : -1;

/** The most used first. */
const byUse = (a: ProfileIdentity, b: ProfileIdentity): number => b.uses - a.uses || later(a, b) || byValue(a, b);
/** The last used first: people change companies, and the latest counts. */
const byLastUse = (a: ProfileIdentity, b: ProfileIdentity): number => later(a, b) || b.uses - a.uses || byValue(a, b);
