import type { Response } from 'express';
import { eventWriter } from '../../platform/http/index.js';
import type { LiveFrame } from '../domain/frame.js';
import type { StreamConnection } from '../domain/live-stream.js';

/** Said by a stream to itself: how soon the browser comes back when it breaks. */
const RETRY_MS = 2_000;
/** A browser that lets this much pile up is not reading; it comes back and resumes. */
const MAX_UNSENT_BYTES = 64 * 1024;

/** A frame as server-sent events spell it. */
export function renderFrame({ id, topic, ids }: LiveFrame): string {
  return `id: ${id}\nevent: ${topic}\ndata: ${JSON.stringify({ ids })}\n\n`;
}

/**
 * Makes a response an event stream.
 * @param onSlow called when the browser does not read and was cut off
 */
export function openEventStream(response: Response, heartbeatMs: number, onSlow: () => void): StreamConnection {
  const write = eventWriter(response, MAX_UNSENT_BYTES, onSlow);
  write(`retry: ${RETRY_MS}\n\n`);
  const heartbeat = setInterval(() => write(': hb\n\n'), heartbeatMs);
  response.once('close', () => clearInterval(heartbeat));
  return {
    // An event of its own, since scripts see the id of events only.
    mark: (eventId) => write(`id: ${eventId}\nevent: ready\ndata: {"ids":{}}\n\n`),
    send: (frame) => write(renderFrame(frame)),
    end: (reason) => {
      write(`event: end\ndata: ${JSON.stringify({ reason })}\n\n`);
      response.end();
      // A browser that has stopped reading would keep the connection, and a shutdown would wait for it.
      setTimeout(() => response.destroy(), 1_000).unref();
    },
  };
}
