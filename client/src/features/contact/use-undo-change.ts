import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { undoChange } from '../../components/contacts/undo-change.js';

/** Takes a change of the contact back; what was changed again since stays, and that is said. */
export function useUndoChange(): (changeId: string) => Promise<void> {
  const client = useApolloClient();
  return useCallback((id) => undoChange(client, id), [client]);
}
