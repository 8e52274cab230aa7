import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { LiveConnection } from './connection.js';

/** An EventSource as a test plays it. */
class PlayedSource extends EventTarget {
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  closed = false;

  constructor(readonly url: string) {
    super();
  }

  close(): void {
    this.closed = true;
  }

  send(type: string, lastEventId: string, data = '{}'): void {
    this.dispatchEvent(Object.assign(new Event(type), { lastEventId, data }));
  }
}

const noChange = (): void => undefined;

function setUp() {
  const sources: PlayedSource[] = [];
  const around = { online: true, visible: true, changed: noChange };
  const connection = new LiveConnection({
    open: (url) => {
      const source = new PlayedSource(url);
      sources.push(source);
      return source as unknown as EventSource;
    },
    isOnline: () => around.online,
    isVisible: () => around.visible,
    watch: (changed) => {
      around.changed = changed;
      return () => undefined;
    },
  });
  const told: string[] = [];
  connection.subscribe((topic) => void told.push(topic));
  const set = (change: { online?: boolean; visible?: boolean }) => {
    Object.assign(around, change);
    around.changed();
  };
  return { connection, sources, told, set, newest: () => sources.at(-1)! };
}

describe('LiveConnection', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('tells what the server tells, and goes on where a stream broke', () => {
    const { connection, told, newest, sources } = setUp();
    connection.start();
    newest().onopen!();
    newest().send('ready', 'e0');
    newest().send('batch', 'e1');
    // What was asked before the stream opened may be out of date.
    expect([newest().url, told, connection.mode]).toEqual(['/events', ['reset', 'batch'], 'live']);
    newest().onerror!();
    expect([newest().closed, connection.mode]).toEqual([true, 'live']);
    jest.advanceTimersByTime(1_000);
    expect([sources.length, newest().url]).toEqual([2, '/events?lastEventId=e1']);
    connection.stop();
  });

  it('asks by itself when the stream fails twice, more often while something moves, and goes back to the stream', () => {
    const { connection, told, newest } = setUp();
    connection.start();
    newest().onerror!();
    jest.advanceTimersByTime(1_000);
    newest().onerror!();
    expect(connection.mode).toBe('polling');
    const stillBusy = connection.markBusy();
    jest.advanceTimersByTime(5_000);
    expect(told).toEqual(['reset']);
    stillBusy();
    newest().onopen!();
    // What it missed since it began is unknown.
    expect([connection.mode, told]).toEqual(['live', ['reset', 'reset']]);
    jest.advanceTimersByTime(300_000);
    expect(told).toHaveLength(2);
    connection.stop();
  });

  it('waits longer and longer before it tries the stream again, half a minute at most', () => {
    const { connection, newest, sources } = setUp();
    connection.start();
    for (let failure = 0; failure < 10; failure++) {
      newest().onerror!();
      jest.advanceTimersByTime(60_000);
    }
    expect(sources.length).toBe(11);
    const before = sources.length;
    newest().onerror!();
    jest.advanceTimersByTime(14_000);
    expect(sources.length).toBe(before);
    connection.stop();
  });

  it('goes on asking while the stream goes on failing', () => {
    const { connection, told, newest, sources } = setUp();
    connection.start();
    for (let seconds = 0; seconds < 125; seconds++) {
      if (!newest().closed) newest().onerror!();
      jest.advanceTimersByTime(1_000);
    }
    expect(sources.length).toBeGreaterThan(5);
    expect(told.length).toBe(4);
    connection.stop();
  });

  it('rests without a network and comes back at once with it', () => {
    const { connection, newest, sources, set } = setUp();
    connection.start();
    newest().onopen!();
    newest().send('data', 'e7');
    set({ online: false });
    expect([connection.mode, newest().closed]).toEqual(['offline', true]);
    jest.advanceTimersByTime(120_000);
    expect(sources.length).toBe(1);
    set({ online: true });
    newest().onopen!();
    expect([sources.length, newest().url, connection.mode]).toEqual([2, '/events?lastEventId=e7', 'live']);
    connection.stop();
  });

  it('gives the stream of a hidden page back after a while, and resumes when it is looked at', () => {
    const { connection, newest, sources, set } = setUp();
    connection.start();
    newest().onopen!();
    newest().send('ready', 'e1');
    set({ visible: false });
    jest.advanceTimersByTime(30_000);
    expect(newest().closed).toBe(false);
    jest.advanceTimersByTime(40_000);
    expect(newest().closed).toBe(true);
    set({ visible: true });
    expect([sources.length, newest().url]).toEqual([2, '/events?lastEventId=e1']);
    connection.stop();
  });

  it('tries at once when somebody comes back to the page', () => {
    const { connection, newest, sources, set } = setUp();
    connection.start();
    newest().onopen!();
    newest().send('end', '', '{"reason":"replaced"}');
    set({ visible: false });
    expect(sources.length).toBe(1);
    set({ visible: true });
    expect(sources.length).toBe(2);
    connection.stop();
  });

  it('opens the stream anew after the machine slept', () => {
    const { connection, newest, sources } = setUp();
    connection.start();
    newest().onopen!();
    newest().send('ready', 'e1');
    jest.setSystemTime(Date.now() + 3_600_000);
    jest.advanceTimersByTime(10_000);
    expect([sources[0]!.closed, newest().url]).toEqual([true, '/events?lastEventId=e1']);
    connection.stop();
  });

  it('does not fight another window for its place, and comes straight back to a server that restarts', () => {
    const { connection, newest, sources } = setUp();
    connection.start();
    newest().onopen!();
    newest().send('end', '', '{"reason":"shutdown"}');
    expect(connection.mode).toBe('live');
    jest.advanceTimersByTime(1_000);
    expect(sources.length).toBe(2);
    newest().onopen!();
    newest().send('end', '', '{"reason":"replaced"}');
    expect(connection.mode).toBe('polling');
    jest.advanceTimersByTime(14_000);
    expect(sources.length).toBe(2);
    connection.stop();
  });

  it('makes the page ask who is signed in when the session has ended', () => {
    const { connection, told, newest } = setUp();
    connection.start();
    newest().onopen!();
    newest().send('end', '', '{"reason":"signed_out"}');
    expect(told).toEqual(['reset', 'reset']);
    connection.stop();
  });

  it('leaves nothing running when it is stopped', () => {
    const { connection, newest } = setUp();
    connection.start();
    newest().onerror!();
    connection.stop();
    expect(jest.getTimerCount()).toBe(0);
  });
});
