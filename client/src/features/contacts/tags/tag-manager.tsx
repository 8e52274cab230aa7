import { Tags } from 'lucide-react';
import { useState, type SubmitEvent } from 'react';
import { tagColours } from '../../../components/contacts/tag-badge.js';
import { EmptyState } from '../../../components/feedback/empty-state.js';
import { ErrorState } from '../../../components/feedback/error-state.js';
import { SkeletonRows } from '../../../components/feedback/skeleton.js';
import { Button } from '../../../components/ui/button.js';
import { Dialog } from '../../../components/ui/dialog.js';
import { TextInput } from '../../../components/ui/text-input.js';
import { TagRow } from './tag-row.js';
import { useTagChanges } from './use-tag-changes.js';
import { useTags } from './use-tags.js';

interface TagManagerProps {
  onClose: () => void;
  /** The list of people is to be shown anew. */
  onChanged: () => unknown;
}

/** All tags: make, rename, colour, delete. */
export default function TagManager({ onClose, onChanged }: TagManagerProps) {
  const { tags, loaded, error, refetch } = useTags();
  const changes = useTagChanges(onChanged);
  const [name, setName] = useState('');

  function add(event: SubmitEvent): void {
    event.preventDefault();
    const word = name.trim();
    // Each new one gets the next colour.
    const colour = tagColours[(tags.length + 1) % tagColours.length] ?? 'GREY';
    if (word) void changes.create(word, colour).then((done) => done && setName(''));
  }

  return (
    <Dialog open onOpenChange={onClose} title="Tags" description="Words that you put people under.">
      <form onSubmit={add} className="flex gap-2">
        <TextInput
          aria-label="New tag"
          placeholder="New tag"
          maxLength={50}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <Button type="submit" disabled={name.trim() === ''}>
          Add
        </Button>
      </form>
      {error && !loaded && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !loaded && <SkeletonRows rows={3} label="Loading tags" />}
      {loaded && tags.length === 0 && (
        <EmptyState icon={<Tags />} title="No tags yet">
          Add the first one here, or select people in the list and press “Tag”.
        </EmptyState>
      )}
      <ul aria-label="Tags" className="mt-3 space-y-0.5">
        {tags.map((tag) => (
          <TagRow key={tag.id} tag={tag} changes={changes} />
        ))}
      </ul>
    </Dialog>
  );
}
