import { NotifyChannel } from '../database/index.js';
import type { EventTransport } from './event-transport.js';
import { Outbox } from './outbox.js';

/**
 * Across processes, by PostgreSQL's LISTEN and NOTIFY. Notifications are sent outside any scope.
 * @param url     a direct connection, past any pooler
 * @param channel lower-case identifier; a database has its own
 */
export function postgresTransport(url: string, channel: string): EventTransport {
  let open: NotifyChannel | undefined;
  const outbox = new Outbox(async (texts) => {
    if (!open) throw new Error('not open');
    await open.notify(texts);
  });
  return {
    send: (text) => outbox.push(text),
    open: ({ onText, onGap }) => {
      open = new NotifyChannel(url, channel, {
        onText,
        onListening: (again) => {
          if (again) onGap();
          outbox.flush();
        },
      });
    },
    close: async () => {
      outbox.close();
      await open?.close();
    },
  };
}
