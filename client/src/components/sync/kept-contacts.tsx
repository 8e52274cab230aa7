import { Link } from '@tanstack/react-router';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import type { KeptReason } from '../../gql/graphql.js';
import { formatCount } from '../../lib/format.js';

const fragment = graphql(`
  fragment KeptContact on KeptContact {
    contactId
    name
    reason
  }
`);

const reasons: Record<KeptReason, string> = {
  EDITED: 'you edited it',
  IN_USE: 'other imports know the person too',
};

/** Contacts that an undo leaves, each with the reason. */
export function KeptContacts({
  kept: masked,
  total,
}: {
  kept: readonly FragmentType<typeof fragment>[];
  total: number;
}) {
  const kept = readFragment(fragment, masked);
  return (
    <>
      <ul className="mt-1 max-h-40 divide-y divide-line overflow-y-auto">
        {kept.map(({ contactId, name, reason }) => (
          <li key={contactId} className="flex flex-wrap justify-between gap-x-4 py-1.5 text-[13px]">
            <Link to="/contacts/$contactId" params={{ contactId }} className="font-medium hover:underline">
              {name}
            </Link>
            <span className="text-ink-mute">{reasons[reason]}</span>
          </li>
        ))}
      </ul>
      {total > kept.length && (
        <p className="mt-1 text-[13px] text-ink-mute">and {formatCount(total - kept.length, 'other')}</p>
      )}
    </>
  );
}
