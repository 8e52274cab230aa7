import { describe, expect, it } from '@jest/globals';
import { apiOf, costsWith, QUOTA_COSTS } from './quota-costs.js';

describe('costsWith', () => {
  it('changes what the configuration names, and nothing else', () => {
    expect(costsWith(undefined)).toEqual(QUOTA_COSTS);
    expect(costsWith('gmail.users.messages.get=5,gmail.users.messages.list=1')).toEqual({
      ...QUOTA_COSTS,
      'gmail.users.messages.get': 5,
      'gmail.users.messages.list': 1,
    });
  });
});

describe('apiOf', () => {
  it('tells the APIs apart', () => {
    expect([apiOf('gmail.users.watch'), apiOf('calendar.channels.stop')]).toEqual(['gmail', 'calendar']);
  });
});
