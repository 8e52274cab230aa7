import type { ConsentPurpose } from '../../../gql/graphql.js';

/** What consents are for, in words, in the order in which they are offered. */
export const purposes: readonly { value: ConsentPurpose; label: string }[] = [
  { value: 'DATA_PROCESSING', label: 'Keeping and using their data' },
  { value: 'EMAIL_MARKETING', label: 'Offers by e-mail' },
  { value: 'PHONE', label: 'Being called' },
  { value: 'SHARING', label: 'Passing their data on' },
  { value: 'OTHER', label: 'Something else' },
];

export function purposeLabel(purpose: ConsentPurpose): string {
  return purposes.find(({ value }) => value === purpose)?.label ?? 'Something else';
}
