import { useCallback, useRef, useState, type RefObject } from 'react';

/** Whether something is being edited in place; afterwards the keyboard goes back to the button that began it. */
export function useEditing(): {
  editing: boolean;
  begin: () => void;
  end: () => void;
  button: RefObject<HTMLButtonElement | null>;
} {
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const begin = useCallback(() => setEditing(true), []);
  const end = useCallback(() => {
    setEditing(false);
    requestAnimationFrame(() => button.current?.focus());
  }, []);
  return { editing, begin, end, button };
}
