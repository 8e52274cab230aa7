import { useState } from 'react';
import { formatNumber } from '../../lib/format.js';
import { Button } from '../ui/button.js';
import { TimelineGroup, type TimelineItem } from './timeline-group.js';

const shortList = 3;

/** What is to come, soonest first; a long series shows its next few until asked for all. */
export function Upcoming({ items }: { items: readonly TimelineItem[] }) {
  const [all, setAll] = useState(false);
  const footer = items.length > shortList && (
    <div className="border-t border-line bg-sunken px-3 py-1.5">
      <Button size="small" variant="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
        {all ? 'Show fewer' : `Show all ${formatNumber(items.length)}`}
      </Button>
    </div>
  );
  return <TimelineGroup title="Upcoming" items={all ? items : items.slice(0, shortList)} accent footer={footer} />;
}
