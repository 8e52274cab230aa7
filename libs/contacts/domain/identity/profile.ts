import { bestOf } from '../../data/display-name.js';
import type { Profile, ProfileClaim, ProfileIdentity, ProfileSource } from '../../data/settling/profile.repository.js';
import { companyOf } from '../company.js';

/**
 * What a contact is called, written to and counted to; depends on its identities, and what tables say of them, alone. A table
 * that the user brought knows better than mail what somebody is called, and the last that says anything counts.
 */
export function profileOf({ id, displayName, identities, claims }: ProfileSource): Profile {
  const addresses = identities.filter(({ kind }) => kind === 'email').sort(byUse);
  const company = [...addresses].sort(byLastUse).find(({ value }) => companyOf(value) !== null);
  const main = addresses[0]?.value ?? null;
  const domain = company ? (companyOf(company.value)?.domain ?? null) : null;
  const claimed = (field: keyof ProfileClaim): string | null => claims.find((claim) => claim[field])?.[field] ?? null;
  const named =
    claimed('displayName') ?? bestOf(identities.flatMap(({ names }) => names.filter(({ uses }) => uses > 0)));
  return {
    id,
    displayName: named ?? main ?? directoryName(identities) ?? claimed('phone') ?? displayName,
    primaryEmail: main,
    companyDomain: domain,
    companyName: domain === null ? claimed('company') : null,
    phone: claimed('phone'),
    jobTitle: claimed('jobTitle'),
  };
}

/** Whether writing the profile would change anything. */
export function differs(source: ProfileSource, profile: Profile): boolean {
  const kept = new Set(source.editedFields);
  return (
    (!kept.has('displayName') && source.displayName !== profile.displayName) ||
    (!kept.has('primaryEmail') && source.primaryEmail !== profile.primaryEmail) ||
    (!kept.has('phone') && source.phone !== profile.phone) ||
    (!kept.has('jobTitle') && source.jobTitle !== profile.jobTitle) ||
    (!kept.has('companyId') && companyKey(source) !== companyKey(profile))
  );
}

/** What a company is found again by: its domain, or its name in lower case. */
export function companyKey({
  companyDomain,
  companyName,
}: Pick<Profile, 'companyDomain' | 'companyName'>): string | null {
  return companyDomain ?? companyName?.toLowerCase() ?? null;
}

/** The last word of a directory name, which is mostly somebody's mailbox. */
function directoryName(identities: readonly ProfileIdentity[]): string | null {
  const found = identities.find(({ kind }) => kind === 'exchange_dn')?.value;
  return found === undefined ? null : (found.split(/\/cn=/).at(-1) ?? null);
}

/** As a table lists them, which counts where nothing else tells. */
const byPlace = (a: ProfileIdentity, b: ProfileIdentity): number => (a.place ?? Infinity) - (b.place ?? Infinity) || 0;
const byValue = (a: ProfileIdentity, b: ProfileIdentity): number => (a.value < b.value ? -1 : 1);
const time = ({ lastUsedAt }: ProfileIdentity): number => (lastUsedAt === null ? -Infinity : Date.parse(lastUsedAt));
const later = (a: ProfileIdentity, b: ProfileIdentity): number =>
  time(a) === time(b) ? 0 : time(b) > time(a) ? 1 : -1;

/** The most used first. */
const byUse = (a: ProfileIdentity, b: ProfileIdentity): number =>
  b.uses - a.uses || later(a, b) || byPlace(a, b) || byValue(a, b);
/** The last used first: people change companies, and the latest counts. */
const byLastUse = (a: ProfileIdentity, b: ProfileIdentity): number => later(a, b) || b.uses - a.uses || byValue(a, b);
