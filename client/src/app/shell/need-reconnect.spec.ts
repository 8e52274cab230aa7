import { describe, expect, it } from '@jest/globals';
import { needReconnect } from './need-reconnect.js';

const gmail = {
  source: 'google_gmail',
  sourceName: 'Gmail',
  accountEmail: 'a@x.example',
  status: 'RECONNECT',
} as const;

describe('needReconnect', () => {
  it('asks for nothing while all is well', () => expect(needReconnect([{ ...gmail, status: 'ACTIVE' }])).toEqual([]));
  it('asks once for the sources of one account', () => {
    const calendar = { ...gmail, source: 'google_calendar', sourceName: 'Google Calendar' };
    expect(needReconnect([gmail, calendar, { ...gmail, accountEmail: 'b@x.example' }])).toEqual([
      { account: 'a@x.example', names: ['Gmail', 'Google Calendar'], sources: ['google_gmail', 'google_calendar'] },
      { account: 'b@x.example', names: ['Gmail'], sources: ['google_gmail'] },
    ]);
  });
});
