import { describe, expect, it } from '@jest/globals';
import { readIntent } from './intent.js';
import { dayIn } from './spoken-day.js';

// A Wednesday.
const TODAY = '2026-03-04';

describe('readIntent', () => {
  it.each([
    ['Who is Ann Miller?', { kind: 'who', person: 'Ann Miller' }],
    ['What is Ann’s phone number?', { kind: 'who', person: 'Ann' }],
    ['When did I last talk to Ann Miller?', { kind: 'last', person: 'Ann Miller' }],
    ['when did ann last write to me', { kind: 'last', person: 'ann' }],
    ['Last email from Ann', { kind: 'last', person: 'Ann' }],
    ['When is my next meeting?', { kind: 'meetings', person: null }],
    ['when is my next meeting with Ann Miller', { kind: 'meetings', person: 'Ann Miller' }],
    ['Summarise Ann Miller', { kind: 'summary', person: 'Ann Miller' }],
    ['What’s new with Ann?', { kind: 'summary', person: 'Ann' }],
    ['What did I promise Ann Miller?', { kind: 'promised', person: 'Ann Miller' }],
    ['What did Ann say about the offer?', { kind: 'about', person: 'Ann', topic: 'the offer' }],
    ['What are my open tasks?', { kind: 'tasks' }],
    ['Add a note to Ann Miller: likes blue', { kind: 'note', person: 'Ann Miller', text: 'likes blue' }],
    ['Tag Ann Miller as customer', { kind: 'tag', person: 'Ann Miller', tag: 'customer' }],
    [
      'Remind me to call Ann Miller on Friday',
      { kind: 'task', person: 'Ann Miller', title: 'Call Ann Miller', dueOn: '2026-03-06' },
    ],
    ['Remind me to water the plants', { kind: 'task', person: null, title: 'Water the plants', dueOn: null }],
    ['Wer ist Ann Miller?', { kind: 'who', person: 'Ann Miller' }],
    ['Wann habe ich zuletzt mit Ann gesprochen?', { kind: 'last', person: 'Ann' }],
    ['Was habe ich Ann versprochen?', { kind: 'promised', person: 'Ann' }],
    ['Fasse Ann Miller zusammen', { kind: 'summary', person: 'Ann Miller' }],
    ['Nächster Termin mit Ann?', { kind: 'meetings', person: 'Ann' }],
    ['Erinnere mich daran, Ann anzurufen am 7.3.', { kind: 'task', title: 'Ann anzurufen', dueOn: '2026-03-07' }],
    ['Where is the harbour map?', { kind: 'find', topic: 'Where is the harbour map?' }],
    ['?!', { kind: 'unknown' }],
  ])('reads "%s"', (question, intent) => expect(readIntent(question, TODAY)).toMatchObject(intent));

  it('takes bounded time', () => {
    for (const piece of ['what did ', 'a ', 'remind me to ', 'last ', 'tag x as ', ' with']) {
      const started = process.threadCpuUsage();
      readIntent(piece.repeat(2_000), TODAY);
      expect(process.threadCpuUsage(started).user / 1_000).toBeLessThan(1_000);
    }
  });
});

describe('dayIn', () => {
  it.each([
    ['call tomorrow', '2026-03-05'],
    ['call on Wednesday', '2026-03-11'],
    ['call by 12 March', '2026-03-12'],
    ['call on March 1st', '2027-03-01'],
    ['call in 2 weeks', '2026-03-18'],
    ['call on 2026-02-31', null],
    ['anrufen bis Montag', '2026-03-09'],
    ['anrufen am 1. April', '2026-04-01'],
    ['call the monday club', '2026-03-09'],
  ])('of "%s" is %s', (text, day) => expect(dayIn(text, TODAY).day).toBe(day));
});
