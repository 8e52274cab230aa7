import { describe, expect, it } from '@jest/globals';
import { replyText } from './reply-text.js';

const own = (text: string, subject = 'Re: Plan') => replyText(text, subject).body;

describe('quoted history', () => {
  it.each([
    ['English', 'On Tue, 3 Mar 2026 at 09:12, Ann <a@x.example> wrote:'],
    ['English over two lines', 'On Tue, 3 Mar 2026 at 09:12, Ann Other\n<a@x.example> wrote:'],
    ['German', 'Am 03.03.2026 um 09:12 schrieb Ann <a@x.example>:'],
    ['French', 'Le 3 mars 2026 à 09:12, Ann <a@x.example> a écrit :'],
    ['Spanish', 'El mar, 3 mar 2026 a las 9:12, Ann (<a@x.example>) escribió:'],
    ['Italian', 'Il giorno mar 3 mar 2026 alle ore 09:12 Ann <a@x.example> ha scritto:'],
    ['Portuguese', 'Em ter., 3 de mar. de 2026 às 09:12, Ann <a@x.example> escreveu:'],
    ['Dutch', 'Op di 3 mrt 2026 om 09:12 schreef Ann <a@x.example>:'],
    ['Swedish', 'Den tis 3 mars 2026 kl 09:12 skrev Ann <a@x.example>:'],
    ['Polish', 'W dniu 03.03.2026 o 09:12, Ann pisze:'],
    ['Finnish', 'ti 3. maalisk. 2026 klo 9.12 Ann (a@x.example) kirjoitti:'],
    ['Russian', 'вт, 3 мар. 2026 г. в 09:12, Ann <a@x.example> пишет:'],
    ['Chinese', 'Ann <a@x.example> 于2026年3月3日周二 09:12写道：'],
    ['a name alone', 'Ann Other writes:'],
  ])('goes with its attribution in %s', (_language, attribution) => {
    expect(own(`Yes, gladly.\n\n${attribution}\n> Shall we meet?\n>\n> Ann`)).toBe('Yes, gladly.');
  });

  it.each([
    ['an attribution over unmarked text', 'On 3 March 2026 at 09:12, Ann wrote:\n\nShall we meet?'],
    ['an original message', '-----Original Message-----\nFrom: Ann\nSent: Tuesday\n\nShall we meet?'],
    ['an original message in German', '-----Ursprüngliche Nachricht-----\nVon: Ann\n\nTreffen?'],
    [
      'an Outlook block',
      '________________________________\nFrom: Ann <a@x.example>\nSent: Tuesday, 3 March 2026 09:12\nTo: Bob\nSubject: Plan\n\nShall we meet?',
    ],
    [
      'an Outlook block in German',
      'Von: Ann <a@x.example>\nGesendet: Dienstag, 3. März 2026 09:12\nAn: Bob\nBetreff: Plan\n\nTreffen?',
    ],
    [
      'an Outlook block in bold French',
      '*De :* Ann\n*Envoyé :* mardi 3 mars 2026\n*À :* Bob\n*Objet :* Plan\n\nBonjour',
    ],
    ['a Notes block', 'Ann Other@ACME\n03/03/2026 09:12 AM\nTo: Bob/ACME@ACME\ncc:\n\nSubject: Plan\n\nShall we meet?'],
    ['quotes without attribution', '> Shall we meet?\n> Ann'],
  ])('goes: %s', (_case, history) => {
    expect(replyText(`Yes, gladly.\n\n${history}`, 'Re: Plan')).toEqual({
      body: 'Yes, gladly.',
      bodyFull: `Yes, gladly.\n\n${history}`,
    });
  });

  it('goes when the answer is below it', () => {
    expect(own('On 3 March 2026, Ann wrote:\n> Shall we meet?\n\nYes, gladly.')).toBe('Yes, gladly.');
    expect(own('> Shall we meet?\n\nYes, gladly.')).toBe('Yes, gladly.');
  });

  it("goes together with a list's footer", () => {
    expect(
      own('Yes.\n\nAnn wrote:\n> Shall we?\n\n_______________________________________________\ntalk mailing list'),
    ).toBe('Yes.');
  });

  it.each([
    ['answers between quotes', 'Ann wrote:\n> Monday?\nNo.\n> Tuesday?\nYes.'],
    [
      'a forwarded message',
      'Please see below.\n\n---------- Forwarded message ---------\nFrom: Ann <a@x.example>\nDate: Tue\nSubject: Plan\nTo: Bob\n\nShall we meet?',
    ],
    ['a message that is all quote', '> Shall we meet?\n> Ann'],
    ['a header block at the top', 'From: Ann\nDate: Tuesday\nSubject: Plan\n\nText'],
    ['a sentence that ends with a colon', 'On Monday we have 3 points:\nOne, two and three.'],
    ['somebody wrote, without a quote', 'As Ann wrote:\nwe should meet.'],
    ['a line that begins with From', 'See you.\n>From here it is a mile.\nBob'],
  ])('stays: %s', (_case, text) => {
    expect(replyText(text, 'Re: Plan')).toEqual({ body: text, bodyFull: null });
  });

  it('stays in a message that is forwarded, by its subject', () => {
    const text = 'For you.\n\n-----Original Message-----\nFrom: Ann\nSent: Tuesday\n\nShall we meet?';
    for (const subject of ['Fwd: Plan', 'WG: Plan', 'TR : Plan']) expect(own(text, subject)).toBe(text);
  });
});

describe('a signature', () => {
  it.each([
    ['the delimiter', 'Hello\n\n-- \nAnn Other\nStudio Example'],
    ['the delimiter without its blank', 'Hello\n--\nAnn'],
    ['a phone', 'Hello\n\nSent from my iPhone'],
    ['a phone in German', 'Hello\n\nVon meinem iPhone gesendet'],
    ['a phone in French', 'Hello\n\nEnvoyé de mon iPhone'],
    ['Outlook', 'Hello\n\nGet Outlook for iOS'],
    ['above the history', 'Hello\n\n-- \nAnn\n\nOn 3 March 2026, Bob wrote:\n> Hi'],
  ])('goes: %s', (_case, text) => expect(replyText(text, '')).toEqual({ body: 'Hello', bodyFull: text }));

  it.each([
    ['nothing but a signature', '-- \nAnn'],
    ['a delimiter far from the end', `Above\n-- \n${'line\n'.repeat(40)}end`],
    [
      'a sentence that looks like one',
      'Sent from my office were three long letters, which nobody there had read before they were lost again, sadly.\nBye',
    ],
  ])('stays: %s', (_case, text) => expect(replyText(text, '')).toEqual({ body: text, bodyFull: null }));
});

describe('hostile text', () => {
  it.each([
    ['quotes', '> a\nb\n'.repeat(30_000)],
    ['attributions', 'On 1 wrote:\n'.repeat(15_000)],
    ['colons', `${'On 1 '.repeat(40)}:\n`.repeat(900)],
    ['headers', 'From: a\n'.repeat(25_000)],
    ['blank lines', '\n'.repeat(200_000)],
    ['one long line', 'On 1 '.repeat(40_000)],
    ['dashes', '-'.repeat(200_000)],
  ])('is read in bounded time: %s', (_case, text) => {
    const started = performance.now();
    replyText(text, 'Re: x');
    expect(performance.now() - started).toBeLessThan(1_500);
  });
});
