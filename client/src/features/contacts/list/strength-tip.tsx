import { useApolloClient } from '@apollo/client/react';
import { Popover } from 'radix-ui';
import { useEffect } from 'react';
import { StrengthFormula } from '../../../components/contacts/strength-formula.js';
import { contactRowFragment } from './row-fragment.js';

interface StrengthTipProps {
  /** The cell or heading that is pointed at or has the keyboard. */
  anchor: HTMLElement | null;
  contactId: string | null;
  id: string;
  onClose: () => void;
  /** The pointer may rest on it, to read or copy. */
  onHold: () => void;
}

/** One tooltip for all cells of the column: rows that scroll by should not carry one each. */
export function StrengthTip({ anchor, contactId, id, onClose, onHold }: StrengthTipProps) {
  const client = useApolloClient();
  useEffect(() => {
    anchor?.setAttribute('aria-describedby', id);
    return () => anchor?.removeAttribute('aria-describedby');
  }, [anchor, id]);
  const contact =
    contactId !== null &&
    client.readFragment({ fragment: contactRowFragment, from: { __typename: 'Contact', id: contactId } });
  return (
    <Popover.Root open={anchor !== null} onOpenChange={(open) => !open && onClose()}>
      <Popover.Anchor virtualRef={{ current: anchor ?? document.body }} />
      <Popover.Portal>
        <Popover.Content
          id={id}
          role="tooltip"
          side="top"
          sideOffset={4}
          collisionPadding={12}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onPointerEnter={onHold}
          onPointerLeave={onClose}
          className="z-50 w-72 max-w-[calc(100vw-1.5rem)] animate-fade rounded-xl border border-line bg-surface px-3.5 py-2.5 text-xs leading-relaxed shadow-float"
        >
          <StrengthFormula {...(contact && { strength: contact.strength, meetingCount: contact.meetingCount })} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
