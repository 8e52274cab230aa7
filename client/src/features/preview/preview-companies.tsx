import { Building2 } from 'lucide-react';
import { Card, CardBody, CardHeader } from '../../components/ui/card.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { formatCount, formatNumber } from '../../lib/format.js';

const fragment = graphql(`
  fragment PreviewCompanies on SyncPreview {
    companiesTotal
    companies {
      domain
      name
      people
      items
    }
  }
`);

const shown = 8;

/** The companies that the people in the sample write from; free-mail providers are none. */
export function PreviewCompanies({ preview: masked }: { preview: FragmentType<typeof fragment> }) {
  const { companies, companiesTotal } = readFragment(fragment, masked);
  return (
    <Card>
      <CardHeader
        title="Companies seen"
        description={`${formatCount(companiesTotal, 'company', 'companies')} in the sample, by the domains that people write from.`}
      />
      <CardBody>
        {companies.length === 0 && <p className="text-[13px] text-ink-mute">No company was seen in the sample.</p>}
        <ul className="divide-y divide-line">
          {companies.slice(0, shown).map(({ domain, name, people, items }) => (
            <li key={domain} className="flex items-center gap-3 py-1.5 text-[13px]">
              <Building2 aria-hidden className="size-4 shrink-0 text-ink-mute" />
              <span className="min-w-0 flex-1 truncate">
                <span className="font-medium">{name}</span>
                {name !== domain && <span className="text-ink-mute"> {domain}</span>}
              </span>
              <span className="text-ink-mute tabular-nums">
                {formatCount(people, 'person', 'people')}, {formatNumber(items)}×
              </span>
            </li>
          ))}
        </ul>
        {companiesTotal > shown && (
          <p className="pt-1.5 text-xs text-ink-mute">and {formatNumber(companiesTotal - shown)} more</p>
        )}
      </CardBody>
    </Card>
  );
}
