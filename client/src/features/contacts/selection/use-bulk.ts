import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import type { CompanyChoice } from '../../../components/contacts/company-combobox.js';
import { readFragment } from '../../../gql/index.js';
import type { ContactFilter, ContactSelectionInput } from '../../../gql/graphql.js';
import { notifyError, notifyProblem, notifySuccess, notifyUndoable } from '../../../lib/notify.js';
import { describeChange } from '../changes/describe-change.js';
import { undoChange } from '../../../components/contacts/undo-change.js';
import type { ContactRows } from '../list/contact-rows.js';
import { bulkDoneFragment, bulkMutations } from './bulk-mutations.js';
import { companySet, tagged, untagged, type CacheChange, type TagChoice } from './optimistic.js';
import { noSelection, selectionInput, type Selection } from './selection.js';

interface BulkOptions {
  rows: ContactRows;
  asked: { filter: ContactFilter | null; search: string | null };
  selection: Selection;
  select: (selection: Selection) => void;
  /** Fetches anew what is in sight. */
  refresh: () => Promise<void>;
}

type Kind = keyof typeof bulkMutations;

/** What can be done to all that is selected: seen at once, taken back on an error, offered to undo as a whole. */
export function useBulk({ rows, asked, selection, select, refresh }: BulkOptions) {
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);

  async function run(kind: Kind, more: object, change: CacheChange | null): Promise<boolean> {
    const contacts: ContactSelectionInput = selectionInput(selection, asked);
    const { ids } = rows.snapshot();
    const touched = selection.kind === 'all' ? ids : [...selection.ids];
    const show = kind === 'delete' ? rows.hide(selection.kind === 'all' ? 'all' : selection.ids) : null;
    setBusy(true);
    try {
      const { data } = await client.mutate({
        mutation: bulkMutations[kind] as (typeof bulkMutations)['tag'],
        variables: { input: { contacts, ...more } },
        optimisticResponse: {
          done: { __typename: 'ContactChangePayload', change: null, matched: null, userErrors: [] },
        } as never,
        // Runs for the optimistic answer, which is taken back on an error, and again for the real one.
        update: (cache, { data: answer }) => {
          if (!readFragment(bulkDoneFragment, answer?.done)?.userErrors.length) change?.(cache, touched);
        },
        refetchQueries: 'active',
      });
      const done = readFragment(bulkDoneFragment, data?.done);
      const problem = done?.userErrors[0];
      if (!done?.change) {
        show?.();
        // All that match are others by now: they are shown before anything can be done to them.
        if (typeof done?.matched === 'number') {
          await refresh();
          select(done.matched > 0 ? { kind: 'all', total: done.matched } : noSelection);
        }
        await notifyProblem(problem?.message ?? 'That did not work');
        return false;
      }
      select(noSelection);
      await refresh();
      const { id, kind: what, count, subject } = done.change;
      const text = `${describeChange(what, count, subject)}.`;
      if (count > 0) void notifyUndoable(text, () => void undoChange(client, id, refresh));
      else void notifySuccess('Nothing to change: they were like that already.');
      return true;
    } catch (error) {
      show?.();
      await notifyError(error);
      return false;
    } finally {
      setBusy(false);
    }
  }

  return {
    busy,
    tag: (tag: TagChoice) => run('tag', tag.tagId ? { tagId: tag.tagId } : { tagName: tag.name }, tagged(tag)),
    untag: (tagId: string) => run('untag', { tagId }, untagged(tagId)),
    setCompany: (choice: CompanyChoice | null) => {
      const company =
        choice === null ? { companyId: null } : 'companyId' in choice ? { companyId: choice.companyId } : choice;
      return run('company', company, companySet(choice));
    },
    remove: () => run('delete', {}, null),
  };
}

export type Bulk = ReturnType<typeof useBulk>;
