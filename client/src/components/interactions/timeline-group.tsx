import type { ReactNode } from 'react';
import type { FragmentType } from '../../gql/index.js';
import { Card } from '../ui/card.js';
import { InteractionRow, type interactionRowFragment } from './interaction-row.js';

export type TimelineItem = { id: string; occurredAt: string } & FragmentType<typeof interactionRowFragment>;

interface TimelineGroupProps {
  title: string;
  items: readonly TimelineItem[];
  accent?: boolean;
  footer?: ReactNode;
}

export function TimelineGroup({ title, items, accent, footer }: TimelineGroupProps) {
  return (
    <section aria-label={title}>
      <h2 className={`mb-2 px-1 text-[13px] font-semibold ${accent ? 'text-plum' : 'text-ink-soft'}`}>{title}</h2>
      <Card className="overflow-hidden">
        <ul>
          {items.map((item) => (
            <InteractionRow key={item.id} interaction={item} />
          ))}
        </ul>
        {footer}
      </Card>
    </section>
  );
}
