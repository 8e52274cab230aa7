import { ListFilter, Search } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { InteractionKind } from '../../gql/graphql.js';
import {
  countHidden,
  interactionKinds,
  readKinds,
  writeKinds,
  type TimelineSearch,
} from '../../lib/timeline-filter.js';
import { Button } from '../ui/button.js';
import { KindButtons } from '../ui/kind-buttons.js';
import { TextInput } from '../ui/text-input.js';
import { MoreFilters } from './more-filters.js';

interface TimelineFiltersProps {
  /** The filter as it stands in the address. */
  value: TimelineSearch;
  /** Puts parts of it into the address; undefined takes one out. */
  onChange: (parts: TimelineSearch) => void;
}

const labels: Record<InteractionKind, string> = { EMAIL: 'E-mails', MEETING: 'Meetings', CALL: 'Calls', NOTE: 'Notes' };
const kinds = interactionKinds.map((kind) => ({ kind, label: labels[kind] }));
const debounceMs = 200;

/** Narrows a timeline down: by words and kinds at once, by the rest behind a button. */
export function TimelineFilters({ value, onChange }: TimelineFiltersProps) {
  const panelId = useId();
  const hidden = countHidden(value);
  const [open, setOpen] = useState(false);
  const [text, setText] = useState(value.text ?? '');
  const pending = useRef<ReturnType<typeof setTimeout>>(undefined);
  const inAddress = value.text ?? '';
  // What comes from the address (a step back, a cleared filter) takes the place of what was typed.
  useEffect(() => {
    clearTimeout(pending.current);
    setText((typed) => (typed.trim() === inAddress ? typed : inAddress));
  }, [inAddress]);
  useEffect(() => () => clearTimeout(pending.current), []);

  function type(typed: string): void {
    setText(typed);
    clearTimeout(pending.current);
    pending.current = setTimeout(() => onChange({ text: typed.trim() || undefined }), debounceMs);
  }

  return (
    <section aria-label="Filter the timeline" className="space-y-2.5">
      <div className="flex flex-wrap items-center gap-2">
        <label className="relative min-w-44 flex-1">
          <span className="sr-only">Words in the timeline</span>
          <Search
            aria-hidden
            className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-ink-mute"
          />
          <TextInput
            value={text}
            maxLength={200}
            placeholder="Words in it"
            className="pl-8.5"
            onChange={({ target }) => type(target.value)}
            onKeyDown={({ key }) => key === 'Escape' && type('')}
          />
        </label>
        <KindButtons
          kinds={kinds}
          chosen={readKinds(value)}
          onChange={(chosen) => onChange({ kinds: writeKinds(chosen) })}
        />
        <Button
          variant="quiet"
          size="small"
          icon={<ListFilter />}
          aria-expanded={open}
          aria-controls={open ? panelId : undefined}
          onClick={() => setOpen(!open)}
        >
          {hidden > 0 ? `More filters, ${hidden} in use` : 'More filters'}
        </Button>
      </div>
      {open && <MoreFilters id={panelId} value={value} onChange={onChange} />}
    </section>
  );
}
