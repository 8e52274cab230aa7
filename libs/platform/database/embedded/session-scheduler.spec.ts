import { describe, expect, it } from '@jest/globals';
import { FrameScanner } from './frame-scanner.js';
import { SessionScheduler } from './session-scheduler.js';

const frame = (type: string, body: string) => {
  const buffer = Buffer.alloc(5 + body.length);
  buffer.write(type, 0);
  buffer.writeInt32BE(4 + body.length, 1);
  buffer.write(body, 5);
  return buffer;
};
const ready = (status: 'I' | 'T') => frame('Z', status);
const message = (text: string) => new Uint8Array(Buffer.from(text));

/** A database that answers each message as the script says, and notes the order in which they came. */
function scripted(answers: Record<string, Buffer[]>) {
  const order: string[] = [];
  const notified: number[] = [];
  const scheduler = new SessionScheduler(
    async (raw, onData) => {
      const text = Buffer.from(raw).toString();
      order.push(text);
      if (!answers[text]) throw new Error('broken');
      for (const answer of answers[text]) onData(answer);
    },
    async () => void order.push('rollback'),
    (_frame, except) => void notified.push(except),
  );
  const send = (connection: number, text: string) => scheduler.enqueue(connection, message(text), () => undefined);
  return { order, notified, scheduler, send };
}

describe('SessionScheduler', () => {
  it('does not let two statements mix, whatever order their messages come in', async () => {
    const { order, send } = scripted({
      P1: [frame('1', '')],
      S1: [ready('I')],
      P2: [frame('1', '')],
      S2: [ready('I')],
    });
    await send(1, 'P1');
    const second = send(2, 'P2');
    await send(1, 'S1');
    await second;
    await send(2, 'S2');
    expect(order).toEqual(['P1', 'S1', 'P2', 'S2']);
  });

  it('keeps the session for a transaction until it ends', async () => {
    const { order, send } = scripted({ begin: [ready('T')], other: [ready('I')], commit: [ready('I')] });
    await send(1, 'begin');
    const other = send(2, 'other');
    await send(1, 'commit');
    await other;
    expect(order).toEqual(['begin', 'commit', 'other']);
  });

  it('rolls back what a lost connection left open, and goes on with the others', async () => {
    const { order, send, scheduler } = scripted({ begin: [ready('T')], other: [ready('I')] });
    await send(1, 'begin');
    const other = send(2, 'other');
    scheduler.clearQueueForHandler(1);
    await scheduler.clearTransactionIfNeeded(1);
    await other;
    expect(order).toEqual(['begin', 'rollback', 'other']);
  });

  it('goes on after the database failed on a message', async () => {
    const { send } = scripted({ fine: [ready('I')] });
    await expect(send(1, 'bad')).rejects.toThrow('broken');
    await expect(send(2, 'fine')).resolves.toBe(6);
  });

  it('copies notifications to the other connections', async () => {
    const { send, notified } = scripted({ notify: [frame('A', 'xxxxhello'), ready('I')] });
    await send(7, 'notify');
    expect(notified).toEqual([7]);
  });
});

describe('FrameScanner', () => {
  it('follows frames across any chunk border', () => {
    const stream = Buffer.concat([frame('D', 'Z\0\0\0\x05I'), frame('A', 'note'), ready('I')]);
    for (let size = 1; size <= stream.length; size++) {
      const scanner = new FrameScanner();
      for (let start = 0; start < stream.length; start += size) scanner.push(stream.subarray(start, start + size));
      expect([scanner.idle, scanner.takeNotifications().length]).toEqual([true, 1]);
    }
  });
});
