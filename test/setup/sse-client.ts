import { waitFor } from './wait-for.js';

export interface SseFrame {
  /** The id in force, also when the frame itself has none. */
  id: string;
  event: string;
  data: string;
}

export interface SseClient {
  status: number;
  headers: Headers;
  /** What told something; that a stream is ready is not among it. */
  frames: SseFrame[];
  comments: string[];
  /** The id that a browser would send when it comes back. */
  lastEventId(): string;
  ended(): boolean;
  /** Waits for a frame. @returns the first that matches */
  next(event: string, matches?: (frame: SseFrame) => boolean): Promise<SseFrame>;
  close(): void;
}

/** Reads server-sent events as a browser does, without coming back by itself. */
export async function openSse(url: string, headers: Record<string, string>): Promise<SseClient> {
  const abort = new AbortController();
  const response = await fetch(url, { headers, signal: abort.signal });
  const frames: SseFrame[] = [];
  const comments: string[] = [];
  let lastId = '';
  let ended = false;

  const take = (block: string) => {
    let [event, data] = ['message', ''];
    for (const line of block.split('\n')) {
      const [field, ...rest] = line.split(': ');
      const value = rest.join(': ');
      if (field === '') comments.push(value);
      if (field === 'id') lastId = value;
      if (field === 'event') event = value;
      if (field === 'data') data += value;
    }
    if (data !== '' && event !== 'ready') frames.push({ id: lastId, event, data });
  };
  const read = async () => {
    let text = '';
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      const blocks = (text + chunk).split('\n\n');
      text = blocks.pop()!;
      blocks.forEach(take);
    }
  };
  void read()
    .catch(() => undefined)
    .finally(() => (ended = true));
  return {
    status: response.status,
    headers: response.headers,
    frames,
    comments,
    lastEventId: () => lastId,
    ended: () => ended,
    next: (event, matches = () => true) =>
      waitFor(`a ${event} frame`, () => frames.find((frame) => frame.event === event && matches(frame)), 15_000, 10),
    close: () => abort.abort(),
  };
}
