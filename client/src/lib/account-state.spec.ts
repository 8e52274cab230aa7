import { describe, expect, it } from '@jest/globals';
import { accountState, type AccountSituation } from './account-state.js';

const calm: AccountSituation = { status: 'ACTIVE', quota: null, openBatches: [], imported: true };
const importing = [{ kind: 'INITIAL', state: 'RUNNING' }] as const;

describe('accountState', () => {
  it('puts the need for a new consent before everything', () => {
    const state = accountState({ ...calm, status: 'RECONNECT', openBatches: importing });
    expect(state).toMatchObject({ tone: 'warn', label: 'Reconnect needed' });
  });
  it('tells an account that is given up, whatever was known of it', () => {
    expect(accountState({ ...calm, status: 'DISCONNECTING', openBatches: importing }).label).toBe('Being disconnected');
    expect(accountState({ ...calm, status: 'DISCONNECTED' }).label).toBe('Disconnected');
  });
  it('says what an import waits for, and until when', () => {
    const quota = { state: 'WAITING', pausedUntil: '2026-05-01T10:00:00Z' } as const;
    expect(accountState({ ...calm, quota, openBatches: importing })).toMatchObject({
      label: 'Waiting for quota',
      until: '2026-05-01T10:00:00Z',
    });
  });
  it('does not speak of quota while nothing wants it', () => {
    expect(accountState({ ...calm, quota: { state: 'WAITING' } }).label).toBe('Connected');
  });
  it('names what goes on', () => {
    expect(accountState({ ...calm, openBatches: importing }).label).toBe('Importing');
    expect(accountState({ ...calm, openBatches: [{ kind: 'INITIAL', state: 'PAUSED' }] }).label).toBe('Paused');
    expect(accountState({ ...calm, openBatches: [{ kind: 'INCREMENTAL', state: 'RUNNING' }] }).label).toBe(
      'Looking for changes',
    );
  });
  it('tells an account that has brought nothing yet', () => {
    expect(accountState({ ...calm, imported: false }).label).toMatch(/nothing imported/);
  });
});
