import { Globe } from 'lucide-react';
import { StrengthBar } from '../../components/contacts/strength-bar.js';
import { Avatar } from '../../components/ui/avatar.js';
import { Card } from '../../components/ui/card.js';
import { Definition } from '../../components/ui/definition.js';
import { RelativeTime } from '../../components/ui/relative-time.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { formatDate, formatNumber } from '../../lib/format.js';
import { CompanyName } from './company-name.js';

const fragment = graphql(`
  fragment CompanyHeader on Company {
    id
    name
    domain
    createdAt
    totals {
      contactCount
      interactionCount
      lastInteractionAt
      strength
    }
    ...CompanyName
  }
`);

export function CompanyHeader({ company: masked }: { company: FragmentType<typeof fragment> }) {
  const company = readFragment(fragment, masked);
  const { totals } = company;
  return (
    <Card className="overflow-hidden">
      <header className="flex flex-wrap items-center gap-4 px-5 py-5 sm:px-6">
        <Avatar size="large" name={company.name} seed={company.domain ?? company.id} />
        <div className="min-w-0 flex-1">
          <CompanyName company={company} />
          {company.domain && (
            <p className="mt-1 flex min-w-0 items-center gap-1.5 text-[13px] text-ink-soft">
              <Globe aria-hidden className="size-3.5 shrink-0 text-ink-mute" />
              <span className="truncate select-all">{company.domain}</span>
            </p>
          )}
        </div>
      </header>
      <dl className="grid grid-cols-2 gap-4 border-t border-line bg-sunken px-5 py-4 sm:grid-cols-5 sm:px-6">
        <Definition term="People">{formatNumber(totals.contactCount)}</Definition>
        <Definition term="Interactions">{formatNumber(totals.interactionCount)}</Definition>
        <Definition term="Strength">
          <StrengthBar score={totals.strength} />
        </Definition>
        <Definition term="Last contact">
          {totals.lastInteractionAt ? <RelativeTime value={totals.lastInteractionAt} /> : 'not yet'}
        </Definition>
        <Definition term="Added">{formatDate(company.createdAt)}</Definition>
      </dl>
    </Card>
  );
}
