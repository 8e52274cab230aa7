import { Badge } from '../../../components/ui/badge.js';
import { Card, CardHeader } from '../../../components/ui/card.js';
import { graphql, readFragment, type FragmentType } from '../../../gql/index.js';
import { fieldSourcesFragment } from '../field-source.js';
import { findIdentitySource } from '../find-source.js';
import { SourceLink } from '../source-link.js';
import { describeKind } from './identity-kinds.js';
import { MergedContacts } from './merged-contacts.js';

const fragment = graphql(`
  fragment IdentityTab on Contact {
    id
    primaryEmail
    identities {
      id
      kind
      value
      original
    }
    ...FieldSources
    ...MergedContacts
  }
`);

/** What the contact is recognised by, and who else is shown as part of it. */
export function IdentityTab({ contact: masked }: { contact: FragmentType<typeof fragment> }) {
  const contact = readFragment(fragment, masked);
  const { sources } = readFragment(fieldSourcesFragment, contact);
  return (
    <div className="space-y-5">
      <Card>
        <CardHeader title="Recognised by" description="Whatever comes from one of these is put on this timeline." />
        <ul aria-label="Addresses" className="mt-3">
          {contact.identities.map(({ id, kind, value, original }) => {
            const source = findIdentitySource(sources, value);
            return (
              <li key={id} className="border-t border-line px-5 py-3">
                <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
                  <span className="min-w-0 font-medium break-all select-all" title={original}>
                    {value}
                  </span>
                  {value === contact.primaryEmail && <Badge tone="accent">Main address</Badge>}
                </p>
                <p className="mt-0.5 flex flex-wrap items-center gap-x-1.5 text-[13px] text-ink-mute">
                  {describeKind(kind)}
                  {source?.interaction && ', first seen in'}
                  {source?.interaction && <SourceLink contactId={contact.id} interaction={source.interaction} />}
                </p>
              </li>
            );
          })}
        </ul>
        {contact.identities.length === 0 && (
          <p className="px-5 pt-1 pb-5 text-[13px] text-ink-mute">
            No address is known. The main address can be set above.
          </p>
        )}
      </Card>
      <MergedContacts contact={contact} />
    </div>
  );
}
