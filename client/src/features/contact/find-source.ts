import type { ContactField } from '../../gql/graphql.js';

const sourceKeys: Record<ContactField, string> = {
  DISPLAY_NAME: 'displayName',
  JOB_TITLE: 'jobTitle',
  PHONE: 'phone',
  PRIMARY_EMAIL: 'primaryEmail',
  COMPANY: 'company',
};

/** Fields as they are called inside a sentence. */
export const fieldWords: Record<ContactField, string> = {
  DISPLAY_NAME: 'name',
  JOB_TITLE: 'job title',
  PHONE: 'phone number',
  PRIMARY_EMAIL: 'main address',
  COMPANY: 'company',
};

/** Where a field came from; undefined when nothing tells. */
export function findSource<Source extends { field: string; value: string }>(
  sources: readonly Source[],
  field: ContactField,
): Source | undefined {
  return sources.find((source) => source.field === sourceKeys[field]);
}

/** Where an address or another identity came from. */
export function findIdentitySource<Source extends { field: string; value: string }>(
  sources: readonly Source[],
  value: string,
): Source | undefined {
  return sources.find((source) => source.field === 'identity' && source.value === value);
}
