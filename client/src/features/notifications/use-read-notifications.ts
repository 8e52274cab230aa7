import { useMutation } from '@apollo/client/react';
import { graphql } from '../../gql/index.js';
import { notifyError } from '../../lib/notify.js';

const mutation = graphql(`
  mutation ReadNotifications($input: ReadNotificationsInput!) {
    readNotifications(input: $input) {
      unread
      userErrors {
        code
        message
      }
    }
  }
`);

/** Marks notifications read; null for all. */
export function useReadNotifications(): { read: (ids: string[] | null) => Promise<void>; busy: boolean } {
  const [readNotifications, { loading }] = useMutation(mutation, {
    refetchQueries: ['NotificationBell', 'NotificationPanel'],
  });
  return {
    busy: loading,
    read: async (ids) => {
      try {
        await readNotifications({ variables: { input: { ids } } });
      } catch (error) {
        await notifyError(error);
      }
    },
  };
}
