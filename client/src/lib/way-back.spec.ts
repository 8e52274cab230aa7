import { describe, expect, it } from '@jest/globals';
import { rememberWayBack, takeWayBack } from './way-back.js';

/** A storage as browsers have it, as far as it is used. */
function storage(values: Record<string, string> = {}): Storage {
  const kept = new Map(Object.entries(values));
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
}

describe('the way back', () => {
  it('is taken once', () => {
    const kept = storage();
    rememberWayBack('/settings?tab=keys', kept, 0);
    expect(takeWayBack(kept, 60_000)).toBe('/settings?tab=keys');
    expect(takeWayBack(kept, 60_000)).toBeNull();
  });

  it('is forgotten after half an hour', () => {
    const kept = storage();
    rememberWayBack('/settings', kept, 0);
    expect(takeWayBack(kept, 30 * 60_000)).toBeNull();
  });

  it.each(['nonsense', 'null', '[]', '{"path":3,"until":1000}', '{"path":"/settings","until":1e15}'])(
    'is not made of %s',
    (text) => expect(takeWayBack(storage({ 'omnicrm.way-back': text }), 0)).toBeNull(),
  );

  it('leads nowhere else', () => {
    const kept = storage();
    rememberWayBack('//evil.example', kept, 0);
    expect(takeWayBack(kept, 0)).toBe('/');
  });
});
