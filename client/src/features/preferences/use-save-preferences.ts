import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import type { coveredItemsFragment } from '../../components/preferences/covered-dialog.js';
import { preferencesFields } from '../../components/preferences/preferences-fields.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { notifyError, notifyProblem, notifySuccess } from '../../lib/notify.js';
import { draftOf, type PreferencesDraft } from '../../lib/preferences.js';

const mutation = graphql(`
  mutation SaveSyncPreferences($input: SaveSyncPreferencesInput!) {
    saveSyncPreferences(input: $input) {
      integration {
        id
        preferences {
          savedAt
          ...PreferencesFields
        }
      }
      covered {
        items
        ...CoveredItems
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

type Problems = Partial<Record<keyof PreferencesDraft, string>>;

/** Saves preferences; tells what the server found wrong by field, and what is here that they now leave out. */
export function useSavePreferences(integrationId: string) {
  const [mutate, { loading }] = useMutation(mutation, { refetchQueries: ['CoveredByPreferences'] });
  const [problems, setProblems] = useState<Problems>({});
  const [covered, setCovered] = useState<FragmentType<typeof coveredItemsFragment> | null>(null);

  /** @returns the preferences as the server keeps them, or null when it refused */
  async function save(preferences: PreferencesDraft): Promise<PreferencesDraft | null> {
    try {
      const { data } = await mutate({ variables: { input: { integrationId, preferences } } });
      const errors = data?.saveSyncPreferences.userErrors ?? [];
      setProblems(Object.fromEntries(errors.map(({ field, message }) => [fieldName(field), message])));
      if (errors[0]) {
        await notifyProblem(errors[0].message);
        return null;
      }
      const found = data?.saveSyncPreferences.covered;
      setCovered(found && found.items > 0 ? found : null);
      await notifySuccess('Preferences saved. They hold from the next look on.');
      const kept = data?.saveSyncPreferences.integration?.preferences;
      return kept ? draftOf(readFragment(preferencesFields, kept)) : null;
    } catch (error) {
      await notifyError(error);
      return null;
    }
  }

  return { save, saving: loading, problems, covered, forgetCovered: () => setCovered(null) };
}

/** "preferences.peopleOut.3" → "peopleOut" */
function fieldName(field: string | null | undefined): string {
  return (field ?? '').replace(/^preferences\./, '').split('.')[0] ?? '';
}
