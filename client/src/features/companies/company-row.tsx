import { Link } from '@tanstack/react-router';
import { StrengthBar } from '../../components/contacts/strength-bar.js';
import { Avatar } from '../../components/ui/avatar.js';
import { RelativeTime } from '../../components/ui/relative-time.js';
import { Td } from '../../components/ui/table.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { formatNumber } from '../../lib/format.js';

export const companyRowFragment = graphql(`
  fragment CompanyRow on Company {
    id
    name
    domain
    totals {
      contactCount
      interactionCount
      lastInteractionAt
      strength
    }
  }
`);

export function CompanyRow({ company: masked }: { company: FragmentType<typeof companyRowFragment> }) {
  const { id, name, domain, totals } = readFragment(companyRowFragment, masked);
  return (
    <tr className="last:[&>td]:border-b-0 hover:bg-sunken">
      <Td className="w-full max-w-0">
        <span className="flex min-w-0 items-center gap-3">
          <Avatar name={name} seed={domain ?? id} />
          <span className="min-w-0 leading-tight">
            <Link
              to="/companies/$companyId"
              params={{ companyId: id }}
              className="-mx-1 block truncate rounded-md px-1 py-0.5 text-sm font-medium hover:underline"
            >
              {name}
            </Link>
            {domain && domain !== name && <span className="block truncate text-xs text-ink-mute">{domain}</span>}
          </span>
        </span>
      </Td>
      <Td className="text-right text-ink-soft tabular-nums">{formatNumber(totals.contactCount)}</Td>
      <Td className="hidden text-right text-ink-soft tabular-nums md:table-cell">
        {formatNumber(totals.interactionCount)}
      </Td>
      <Td className="hidden sm:table-cell">
        <StrengthBar score={totals.strength} />
      </Td>
      <Td className="text-right whitespace-nowrap text-ink-mute">
        {totals.lastInteractionAt ? <RelativeTime value={totals.lastInteractionAt} /> : 'not yet'}
      </Td>
    </tr>
  );
}
