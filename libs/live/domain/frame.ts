/** What a browser can be told of; it then asks for what it shows. */
export type LiveTopic = 'batch' | 'integration' | 'notification' | 'data' | 'reset';

/** One thing that changed. Ids only: who may see what they name is decided when it is asked for. */
export interface LiveFrame {
  /** Id of the event behind it, the same in every process. */
  id: string;
  topic: LiveTopic;
  ids: Record<string, string>;
}

/** Frames with the same key say the same; only the newest of them is worth sending. */
export function keyOf({ topic, ids }: Pick<LiveFrame, 'topic' | 'ids'>): string {
  return `${topic} ${Object.values(ids).join(' ')}`;
}
