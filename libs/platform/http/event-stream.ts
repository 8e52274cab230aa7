import type { Response } from 'express';

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  // A proxy that compressed or collected events would hold them back.
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
};

/**
 * Makes a response a stream of server-sent events with the first that is written to it.
 * @param mostUnsentBytes a browser that lets more pile up is not reading, and is cut off
 * @param onSlow called when that happens
 * @returns writes text of the stream, e.g. `event: done\ndata: {}\n\n`; does nothing once it has ended
 */
export function eventWriter(
  response: Response,
  mostUnsentBytes: number,
  onSlow: () => void = () => undefined,
): (text: string) => void {
  return (text) => {
    if (response.writableEnded || response.destroyed) return;
    if (!response.headersSent) response.writeHead(200, HEADERS);
    response.write(text);
    if (response.writableLength <= mostUnsentBytes) return;
    onSlow();
    response.destroy();
  };
}
