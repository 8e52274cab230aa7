import type { Surroundings } from './surroundings.js';
import { liveTopics, type LiveTopic } from './topics.js';

/** How a stream came to its end: it broke, or the server ended it and said why. */
export type StreamOutcome = 'broken' | 'replaced' | 'signed_out' | 'shutdown';

interface StreamEvents {
  opened(): void;
  /** @param topic null when only the place to go on from is told */
  heard(topic: LiveTopic | null, eventId: string): void;
  /** Called once. */
  ended(outcome: StreamOutcome): void;
}

/** One stream. It is not opened again by itself: when to do that depends on more than the stream. */
export class Stream {
  private readonly source: EventSource;

  /** @param lastEventId where to go on; empty to begin */
  constructor(surroundings: Surroundings, lastEventId: string, events: StreamEvents) {
    const query = lastEventId === '' ? '' : `?lastEventId=${encodeURIComponent(lastEventId)}`;
    const source = surroundings.open(`/events${query}`);
    const end = (outcome: StreamOutcome) => {
      source.close();
      events.ended(outcome);
    };
    source.onopen = () => events.opened();
    source.onerror = () => end('broken');
    source.addEventListener('ready', (event) => events.heard(null, event.lastEventId));
    for (const topic of liveTopics) source.addEventListener(topic, (event) => events.heard(topic, event.lastEventId));
    source.addEventListener('end', (event) => end(reasonOf(String(event.data))));
    this.source = source;
  }

  close(): void {
    this.source.onerror = null;
    this.source.close();
  }
}

function reasonOf(data: string): StreamOutcome {
  for (const reason of ['replaced', 'signed_out', 'shutdown'] as const) if (data.includes(reason)) return reason;
  return 'broken';
}
