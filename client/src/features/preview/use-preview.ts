import { useMutation, useQuery } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef } from 'react';
import { graphql } from '../../gql/index.js';
import type { PreferencesDraft } from '../../lib/preferences.js';

const storedQuery = graphql(`
  query StoredPreview($id: ID!) {
    syncPreview(id: $id) {
      id
      fileName
      preferences {
        ...PreferencesFields
      }
      ...PreviewReport
    }
  }
`);

const previewMutation = graphql(`
  mutation PreviewSync($input: PreviewSyncInput!) {
    previewSync(input: $input) {
      preview {
        id
        fileName
        preferences {
          ...PreferencesFields
        }
        ...PreviewReport
      }
      userErrors {
        code
        message
      }
    }
  }
`);

interface PreviewPlace {
  integrationId: string;
  /** The uploaded file that is looked at, if it is one. */
  importId: string | undefined;
  previewId: string | undefined;
  /** Preferences that are not saved, to begin with; otherwise the saved ones hold. */
  unsaved: PreferencesDraft | undefined;
}

/**
 * The address holds the preview, so that loading the page again shows the same one for as long as it is valid. Without a
 * preview in the address one is made at once: it reads and stores nothing.
 */
export function usePreview({ integrationId, importId, previewId, unsaved }: PreviewPlace) {
  const navigate = useNavigate();
  const stored = useQuery(storedQuery, { variables: { id: previewId ?? '' }, skip: !previewId });
  const [makePreview, making] = useMutation(previewMutation);
  const askedFor = useRef<string | null>(null);
  const wished = useRef(unsaved);

  const renew = useCallback(
    async (preferences?: PreferencesDraft) => {
      wished.current = preferences ?? wished.current;
      // An error is in the mutation's state, from where the page shows it.
      const made = await makePreview({
        variables: { input: { integrationId, importId, preferences: wished.current } },
      }).catch(() => null);
      const preview = made?.data?.previewSync.preview?.id;
      if (!preview) return;
      await navigate({
        to: '/sync/preview/$integrationId',
        params: { integrationId },
        search: importId ? { import: importId, preview } : { preview },
        replace: true,
      });
    },
    [integrationId, importId, makePreview, navigate],
  );

  useEffect(() => {
    const wish = `${integrationId} ${importId ?? ''}`;
    if (previewId) askedFor.current = null;
    else if (askedFor.current !== wish) {
      askedFor.current = wish;
      void renew();
    }
  }, [integrationId, importId, previewId, renew]);

  return {
    preview: stored.data?.syncPreview ?? null,
    /** Still to come: being made, or being fetched. */
    pending: making.loading || stored.loading || (!previewId && !making.called),
    /** The server knows nothing of it any more. */
    gone: Boolean(previewId && stored.data && !stored.data.syncPreview),
    refused: making.data?.previewSync.userErrors[0] ?? null,
    error: making.error ?? stored.error ?? null,
    renew: (preferences?: PreferencesDraft) => void renew(preferences),
  };
}
