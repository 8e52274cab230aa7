import { Ellipsis, History, Tags, UserPlus } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { Button } from '../../components/ui/button.js';
import { Menu, MenuItem } from '../../components/ui/menu.js';

// What is not seen at first is not loaded at first.
const dialogs = {
  create: lazy(() => import('./edit/new-contact-dialog.js')),
  changes: lazy(() => import('./changes/changes-dialog.js')),
  tags: lazy(() => import('./tags/tag-manager.js')),
};

export type OpenDialog = keyof typeof dialogs;

interface HeaderActionsProps {
  open: OpenDialog | null;
  onOpen: (dialog: OpenDialog | null) => void;
  /** The list is to be shown anew. */
  onChanged: () => unknown;
}

/** What stands at the top of the list of people, and the dialogs that it opens. */
export function HeaderActions({ open, onOpen, onChanged }: HeaderActionsProps) {
  const Open = open && dialogs[open];
  return (
    <>
      <Menu trigger={<Button variant="quiet" size="icon" icon={<Ellipsis />} aria-label="More" title="More" />}>
        <MenuItem icon={<History />} onSelect={() => onOpen('changes')}>
          Recent changes
        </MenuItem>
        <MenuItem icon={<Tags />} onSelect={() => onOpen('tags')}>
          Manage tags
        </MenuItem>
      </Menu>
      <Button
        variant="primary"
        icon={<UserPlus />}
        aria-keyshortcuts="n"
        title="New contact (n)"
        onClick={() => onOpen('create')}
      >
        New contact
      </Button>
      {Open && (
        <Suspense fallback={null}>
          <Open onClose={() => onOpen(null)} onChanged={onChanged} />
        </Suspense>
      )}
    </>
  );
}
