import { ArrowDownUp } from 'lucide-react';
import { Button } from '../../../components/ui/button.js';
import { Menu, MenuItem } from '../../../components/ui/menu.js';
import type { SortName } from '../list/columns.js';
import type { SortState } from './list-state.js';

const orders: [field: SortName, descending: boolean, text: string][] = [
  ['lastInteraction', true, 'Last contact, latest first'],
  ['lastInteraction', false, 'Last contact, longest ago first'],
  ['name', false, 'Name, A to Z'],
  ['name', true, 'Name, Z to A'],
  ['strength', true, 'Strongest first'],
  ['strength', false, 'Weakest first'],
  ['interactions', true, 'Most interactions first'],
  ['firstInteraction', true, 'Known the shortest first'],
  ['created', true, 'Added last first'],
];

/** The order, where there are no headings to click on. */
export function SortMenu({ onSort }: { onSort: (sort: SortState) => void }) {
  return (
    <Menu
      trigger={
        <Button size="small" variant="quiet" icon={<ArrowDownUp />}>
          Sort
        </Button>
      }
    >
      {orders.map(([field, descending, text]) => (
        <MenuItem key={text} onSelect={() => onSort({ field, descending })}>
          {text}
        </MenuItem>
      ))}
    </Menu>
  );
}
