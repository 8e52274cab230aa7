import { useMutation, useQuery } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef } from 'react';
import { graphql } from '../../gql/index.js';
import type { LookBack } from '../../lib/look-back.js';

const storedQuery = graphql(`
  query StoredPreview($id: ID!) {
    syncPreview(id: $id) {
      id
      ...PreviewReport
    }
  }
`);

const previewMutation = graphql(`
  mutation PreviewSync($input: PreviewSyncInput!) {
    previewSync(input: $input) {
      preview {
        id
        ...PreviewReport
      }
      userErrors {
        code
        message
      }
    }
  }
`);

/**
 * The address holds the window and the preview, so that loading the page again shows the same preview for as long as it is
 * valid. Without a preview in the address one is made at once: it reads and stores nothing.
 */
export function usePreview(integrationId: string, lookBack: LookBack, previewId: string | undefined) {
  const navigate = useNavigate();
  const stored = useQuery(storedQuery, { variables: { id: previewId ?? '' }, skip: !previewId });
  const [makePreview, making] = useMutation(previewMutation);
  const askedFor = useRef<string | null>(null);
  const { key, days } = lookBack;

  const renew = useCallback(async () => {
    // An error is in the mutation's state, from where the page shows it.
    const made = await makePreview({ variables: { input: { integrationId, lookBackDays: days } } }).catch(() => null);
    const preview = made?.data?.previewSync.preview?.id;
    if (!preview) return;
    await navigate({
      to: '/sync/preview/$integrationId',
      params: { integrationId },
      search: { window: key, preview },
      replace: true,
    });
  }, [integrationId, key, days, makePreview, navigate]);

  useEffect(() => {
    const wish = `${integrationId} ${key}`;
    if (previewId) askedFor.current = null;
    else if (askedFor.current !== wish) {
      askedFor.current = wish;
      void renew();
    }
  }, [integrationId, key, previewId, renew]);

  return {
    preview: stored.data?.syncPreview ?? null,
    /** Still to come: being made, or being fetched. */
    pending: making.loading || stored.loading || (!previewId && !making.called),
    /** The server knows nothing of it any more. */
    gone: Boolean(previewId && stored.data && !stored.data.syncPreview),
    refused: making.data?.previewSync.userErrors[0] ?? null,
    error: making.error ?? stored.error ?? null,
    renew: () => void renew(),
  };
}
