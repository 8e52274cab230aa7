import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { attempt } from '../../lib/attempt.js';
import { localDay } from '../../lib/days.js';
import { notifyProblem } from '../../lib/notify.js';
import { refetchShown } from '../../lib/refetch.js';
import { newUuid } from '../../lib/uuid.js';
import { askChat } from './chat-documents.js';
import { readEvents } from './read-events.js';
import type { ToolArguments } from './tool-words.js';

/** An answer while it is written. */
export interface Writing {
  question: string;
  text: string;
  tools: { tool: string; arguments: ToolArguments; found: number | null }[];
}

/** Asks in one conversation: streamed where that works, in one piece where it does not. Leaving the page stops it. `ask` tells whether the question was taken. */
export function useAnswer(threadId: string) {
  const client = useApolloClient();
  const [writing, setWriting] = useState<Writing | null>(null);
  const stopper = useRef<AbortController | null>(null);
  useEffect(() => () => stopper.current?.abort(), [threadId]);

  const ask = useCallback(
    async (question: string): Promise<boolean> => {
      let taken = true;
      const input = { questionId: newUuid(), text: question, today: localDay() };
      const stop = new AbortController();
      stopper.current = stop;
      setWriting({ question, text: '', tools: [] });
      const hear = (event: string, data: Record<string, unknown>): void => {
        if (event === 'failed') {
          taken = false;
          void notifyProblem(String(data['message']));
        }
        if (event === 'text') setWriting((before) => before && { ...before, text: String(data['text']) });
        if (event === 'tool')
          setWriting((before) => before && { ...before, text: '', tools: [...before.tools, data as never] });
      };
      try {
        const response = await fetch(`/chat/threads/${threadId}/answers`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(input),
          signal: stop.signal,
        });
        if (!response.ok || !response.body) throw new Error(String(response.status));
        await readEvents(response.body, hear);
      } catch {
        // The same question under the same key: it is not asked twice.
        if (!stop.signal.aborted)
          taken =
            (await attempt(client.mutate({ mutation: askChat, variables: { input: { threadId, ...input } } }))) !==
            null;
      }
      await refetchShown(client, 'ChatThread', 'ChatThreads');
      stopper.current = null;
      setWriting(null);
      return taken;
    },
    [client, threadId],
  );

  const stop = useCallback(() => stopper.current?.abort(), []);
  return { ask, stop, writing };
}
