import type { KeyboardEvent } from 'react';
import type { FragmentType } from '../../gql/index.js';
import { classNames } from '../../lib/class-names.js';
import { ContactRow, type contactRowFragment } from './contact-row.js';

interface ContactListProps {
  contacts: readonly ({ id: string } & FragmentType<typeof contactRowFragment>)[];
}

// Beyond this many rows the browser lays out only those in sight.
const longList = 200;

/** Arrow keys, Home and End move through the rows; Enter opens the one that has the focus. */
export function ContactList({ contacts }: ContactListProps) {
  return (
    <>
      <div
        aria-hidden
        className="hidden h-9 grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)_6rem_8rem] items-center gap-4 border-b border-line px-5 text-xs font-medium text-ink-mute md:grid"
      >
        <span>Name</span>
        <span>Address</span>
        <span className="text-right">Interactions</span>
        <span className="text-right">Last contact</span>
      </div>
      <ul
        aria-label="People"
        onKeyDown={moveFocus}
        className={classNames(
          contacts.length > longList && '[&>li]:[contain-intrinsic-size:auto_57px] [&>li]:[content-visibility:auto]',
        )}
      >
        {contacts.map((contact) => (
          <ContactRow key={contact.id} contact={contact} />
        ))}
      </ul>
    </>
  );
}

function moveFocus(event: KeyboardEvent<HTMLUListElement>): void {
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a')];
  const position = links.findIndex((link) => link === document.activeElement);
  const target = {
    ArrowDown: position + 1,
    ArrowUp: Math.max(0, position - 1),
    Home: 0,
    End: links.length - 1,
  }[event.key];
  if (target === undefined || position < 0) return;
  event.preventDefault();
  links[target]?.focus();
}
