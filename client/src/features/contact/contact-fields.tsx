import { useQuery } from '@apollo/client/react';
import { skipToken } from '@apollo/client/react';
import { useState } from 'react';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { useDebounced } from '../../lib/hooks.js';
import { ContactField } from './contact-field.js';
import { FieldSource } from './field-source.js';
import { editableContactFragment, useContactEdit } from './use-contact-edit.js';

const fragment = graphql(`
  fragment ContactFields on Contact {
    id
    identities {
      id
      kind
      value
    }
    ...EditableContact
    ...FieldSources
  }
`);

const companiesQuery = graphql(`
  query CompanyNames($search: String!) {
    companies(first: 8, search: $search) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);

const longestPhone = 100;

/** What the contact does, for whom, and how to reach them: each to be changed in place, each with where it came from. */
export function ContactFields({ contact: masked }: { contact: FragmentType<typeof fragment> }) {
  const shown = readFragment(fragment, masked);
  const contact = readFragment(editableContactFragment, shown);
  const { set, reset } = useContactEdit(contact);
  const [typed, setTyped] = useState('');
  const search = useDebounced(typed.trim(), 150);
  const { data } = useQuery(companiesQuery, search === '' ? skipToken : { variables: { search } });
  const addresses = shown.identities.flatMap(({ kind, value }) => (kind === 'email' ? [value] : []));
  return (
    <dl className="grid gap-x-6 gap-y-3 border-t border-line px-5 py-4 sm:grid-cols-2 sm:px-6">
      <ContactField
        label="Job title"
        value={contact.jobTitle ?? null}
        missing="Add a job title"
        onSave={(value) => void set('JOB_TITLE', value)}
        source={<FieldSource contact={shown} field="JOB_TITLE" onReset={reset} />}
      />
      <ContactField
        label="Company"
        value={contact.company?.name ?? null}
        missing="Add a company"
        suggestions={data?.companies.edges.map(({ node }) => node.name) ?? []}
        onTyped={setTyped}
        onSave={(value) => void set('COMPANY', value)}
        source={<FieldSource contact={shown} field="COMPANY" onReset={reset} />}
      />
      <ContactField
        label="Phone"
        type="tel"
        maxLength={longestPhone}
        value={contact.phone ?? null}
        missing="Add a phone number"
        onSave={(value) => void set('PHONE', value)}
        source={<FieldSource contact={shown} field="PHONE" onReset={reset} />}
      />
      <ContactField
        label="Main address"
        type="email"
        maxLength={320}
        value={contact.primaryEmail ?? null}
        missing="Add an address"
        suggestions={addresses}
        onSave={(value) => void set('PRIMARY_EMAIL', value)}
        source={<FieldSource contact={shown} field="PRIMARY_EMAIL" onReset={reset} />}
      />
    </dl>
  );
}
