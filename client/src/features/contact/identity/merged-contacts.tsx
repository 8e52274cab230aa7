import { UserMinus } from 'lucide-react';
import { describeMerge } from '../../../components/contacts/merge-reasons.js';
import { useMerges } from '../../../components/contacts/use-merges.js';
import { Button } from '../../../components/ui/button.js';
import { Card, CardHeader } from '../../../components/ui/card.js';
import { graphql, readFragment, type FragmentType } from '../../../gql/index.js';
import { formatDate } from '../../../lib/format.js';

const fragment = graphql(`
  fragment MergedContacts on Contact {
    id
    displayName
    mergedContacts {
      contactId
      displayName
      identities
      reason
      mergedAt
      evidence {
        key
        value
      }
    }
  }
`);

/** Contacts that are shown as part of this one, each with why, and the way to say that it is somebody else. */
export function MergedContacts({ contact: masked }: { contact: FragmentType<typeof fragment> }) {
  const { id, displayName, mergedContacts } = readFragment(fragment, masked);
  const { unmerge } = useMerges();
  if (mergedContacts.length === 0) return null;
  return (
    <Card>
      <CardHeader
        title="Merged into this contact"
        description="Taken for the same person. What you say of it holds, whatever is imported later."
      />
      <ul aria-label="Merged contacts" className="mt-3">
        {mergedContacts.map((merged) => (
          <li
            key={merged.contactId}
            className="flex flex-wrap items-start gap-x-4 gap-y-2 border-t border-line px-5 py-3"
          >
            <div className="min-w-48 flex-1">
              <p className="font-medium">{merged.displayName}</p>
              <p className="text-[13px] break-all text-ink-soft">{merged.identities.join(', ')}</p>
              <p className="mt-1 text-[13px] text-ink-mute">
                {describeMerge(merged.reason, merged.evidence)} Since {formatDate(merged.mergedAt)}.
              </p>
            </div>
            <Button
              size="small"
              icon={<UserMinus />}
              onClick={() =>
                void unmerge({ id, name: displayName }, { id: merged.contactId, name: merged.displayName })
              }
            >
              This is somebody else<span className="sr-only">: {merged.displayName}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
