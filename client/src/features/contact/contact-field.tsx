import { Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import { InlineEdit } from './inline-edit.js';
import { useEditing } from './use-editing.js';

interface ContactFieldProps {
  label: string;
  value: string | null;
  /** What the button says while there is no value. */
  missing: string;
  type?: 'text' | 'email' | 'tel';
  maxLength?: number;
  suggestions?: readonly string[];
  onTyped?: (text: string) => void;
  onSave: (value: string | null) => void;
  /** Where the value came from. */
  source: ReactNode;
}

/** A field of the contact, to be changed in place; for use inside a `dl`. */
export function ContactField({ label, value, missing, source, ...edit }: ContactFieldProps) {
  const { editing, begin, end, button } = useEditing();
  return (
    <div className="min-w-0">
      <dt className="text-xs text-ink-mute">{label}</dt>
      <dd className="mt-0.5">
        {editing ? (
          <InlineEdit label={label} value={value} onClose={end} {...edit} />
        ) : (
          <div className="flex min-h-8 items-center">
            <button
              ref={button}
              type="button"
              aria-label={value ? `${label}: ${value}. Change` : missing}
              onClick={begin}
              className="group -ml-1.5 flex min-h-8 min-w-0 items-center gap-1.5 rounded-lg px-1.5 text-left hover:bg-hover"
            >
              <span className={value ? 'truncate text-sm font-medium' : 'truncate text-[13px] text-ink-mute'}>
                {value ?? missing}
              </span>
              <Pencil aria-hidden className="size-3.5 shrink-0 text-ink-mute" />
            </button>
            {value && source}
          </div>
        )}
      </dd>
    </div>
  );
}
