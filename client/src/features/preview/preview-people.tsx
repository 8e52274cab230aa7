import { useState } from 'react';
import { Avatar } from '../../components/ui/avatar.js';
import { Button } from '../../components/ui/button.js';
import { Card, CardHeader } from '../../components/ui/card.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { formatCount, formatNumber } from '../../lib/format.js';

const fragment = graphql(`
  fragment PreviewPeople on SyncPreview {
    peopleTotal
    people {
      address
      name
      items
    }
  }
`);

const shortList = 8;

export function PreviewPeople({ preview: masked }: { preview: FragmentType<typeof fragment> }) {
  const { people, peopleTotal } = readFragment(fragment, masked);
  const [all, setAll] = useState(false);
  const shown = all ? people : people.slice(0, shortList);
  return (
    <Card>
      <CardHeader
        title="People who would come in"
        description={`${formatCount(peopleTotal, 'person', 'people')} in the sample; the whole import may bring more.`}
      />
      {people.length === 0 && (
        <p className="px-5 pt-3 pb-5 text-[13px] text-ink-mute">Nobody was seen in the sample.</p>
      )}
      <ul className="px-2 py-2">
        {shown.map((person) => (
          <li key={person.address} className="flex items-center gap-3 rounded-lg px-3 py-1.5">
            <Avatar name={person.name ?? person.address} seed={person.address} />
            <span className="min-w-0 flex-1 leading-tight">
              <span className="block truncate font-medium">{person.name ?? person.address}</span>
              {person.name && <span className="block truncate text-[13px] text-ink-mute">{person.address}</span>}
            </span>
            <span className="text-[13px] text-ink-mute tabular-nums">{formatNumber(person.items)}×</span>
          </li>
        ))}
      </ul>
      {people.length > shortList && (
        <div className="px-4 pb-4">
          <Button size="small" variant="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Show fewer' : `Show all ${formatNumber(people.length)}`}
          </Button>
        </div>
      )}
    </Card>
  );
}
