import { useApolloClient } from '@apollo/client/react';
import { graphql } from '../../gql/index.js';
import type { InsightFeedback } from '../../gql/graphql.js';
import { attempt } from '../../lib/attempt.js';
import { notifySuccess, notifyUndoable } from '../../lib/notify.js';
import { refetchShown } from '../../lib/refetch.js';

const rateMutation = graphql(`
  mutation RateInsight($input: RateInsightInput!) {
    done: rateInsight(input: $input) {
      insight {
        id
        feedback
      }
      userErrors {
        code
        message
      }
    }
  }
`);

const dismissMutation = graphql(`
  mutation DismissInsight($input: DismissInsightInput!) {
    done: dismissInsight(input: $input) {
      insight {
        id
        dismissed
      }
      userErrors {
        code
        message
      }
    }
  }
`);

const correctMutation = graphql(`
  mutation CorrectInsight($input: CorrectInsightInput!) {
    done: correctInsight(input: $input) {
      insight {
        id
        correction
      }
      userErrors {
        code
        message
      }
    }
  }
`);

/** What somebody says of an insight. */
export function useInsightVerdicts(insightId: string) {
  const client = useApolloClient();

  async function rate(feedback: InsightFeedback): Promise<void> {
    await attempt(client.mutate({ mutation: rateMutation, variables: { input: { insightId, feedback } } }));
  }

  async function setDismissed(dismissed: boolean): Promise<boolean> {
    const input = { insightId, dismissed };
    return (await attempt(client.mutate({ mutation: dismissMutation, variables: { input } }))) !== null;
  }

  async function dismiss(): Promise<void> {
    if (await setDismissed(true)) void notifyUndoable('Insight dismissed.', () => void setDismissed(false));
  }

  /** @param text empty gives back what was told @returns whether it was kept */
  async function correct(text: string): Promise<boolean> {
    const input = { insightId, text };
    const done = await attempt(client.mutate({ mutation: correctMutation, variables: { input } }));
    if (!done) return false;
    void refetchShown(client, 'ContactInsights', 'InboxDigest');
    void notifySuccess(text.trim() === '' ? 'Your words are gone.' : 'Your words stand here now.');
    return true;
  }

  return { rate, dismiss, correct };
}
