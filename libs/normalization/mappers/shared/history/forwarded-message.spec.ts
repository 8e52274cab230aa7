import { describe, expect, it } from '@jest/globals';
import { forwardedMessage } from './forwarded-message.js';

const bob = { name: 'Bob Smith', address: 'bob@x.example' };
const carol = { name: null, address: 'carol@x.example' };
const dave = { name: 'Doe, Dave', address: 'dave@x.example' };
const whole = {
  from: bob,
  to: [carol],
  cc: [dave],
  subject: 'Plan',
  date: '3 March 2026 09:12',
  text: 'Shall we meet?\n\nBob',
};
const FROM = 'Bob Smith <bob@x.example>';
const CC = 'Doe, Dave <dave@x.example>';

describe('a forwarded message', () => {
  it.each([
    ['English', 'Forwarded message', 'From', 'Date', 'To', 'Cc', 'Subject'],
    ['German', 'Weitergeleitete Nachricht', 'Von', 'Datum', 'An', 'Kopie (CC)', 'Betreff'],
    ['French', 'Message transféré', 'De', 'Date', 'Pour', 'Copie à', 'Sujet'],
    ['Spanish', 'Mensaje reenviado', 'De', 'Fecha', 'Para', 'CC', 'Asunto'],
    ['Dutch', 'Doorgestuurd bericht', 'Van', 'Datum', 'Aan', 'CC', 'Onderwerp'],
    ['Italian', 'Messaggio inoltrato', 'Da', 'Data', 'A', 'Cc', 'Oggetto'],
    ['Portuguese', 'Mensagem encaminhada', 'De', 'Enviado', 'Para', 'Cc', 'Assunto'],
    ['Swedish', 'Vidarebefordrat meddelande', 'Från', 'Datum', 'Till', 'Kopia', 'Ämne'],
    ['Polish', 'Przekazana wiadomość', 'Od', 'Data', 'Do', 'Dw', 'Temat'],
    ['Russian', 'Пересылаемое сообщение', 'От', 'Дата', 'Кому', 'Копия', 'Тема'],
    ['Turkish', 'İletilen İleti', 'Kimden', 'Tarih', 'Kime', 'Bilgi', 'Konu'],
  ])('is told in its parts in %s', (_language, words, from, date, to, cc, subject) => {
    const head = [
      `${from}: ${FROM}`,
      `${date}: 3 March 2026 09:12`,
      `${subject}: Plan`,
      `${to}: carol@x.example`,
      `${cc}: ${CC}`,
    ];
    const text = `${head.join('\n')}\n\n${whole.text}`;
    const quoted = text.replace(/^/gm, '> ');
    const forwards = [
      `---------- ${words} ---------\n${text}`,
      `----- ${words} ----- ${head.join('')}\n${whole.text}`,
      `---- ${words} ----\n${quoted}`,
      `> -------- ${words} --------\n${quoted}`,
      `---- ${words} ----\n${head.join('\n')}\n\n${whole.text.replace(/^/gm, '> ')}`,
    ];
    for (const forward of forwards) {
      expect(forwardedMessage(`For you.\n\n${forward}`, 'Plan')).toEqual({ note: 'For you.', ...whole });
      expect(forwardedMessage(forward, 'Fwd: Plan')).toEqual({ note: '', ...whole });
    }
  });

  it.each([
    ['a head of Outlook', `From: ${FROM}\nSent: 3 March 2026 09:12\nTo: carol@x.example\nCc: ${CC}\nSubject: Plan`],
    [
      'a ruler',
      `${'_'.repeat(32)}\nFrom: ${FROM}\nSent: 3 March 2026 09:12\nTo: carol@x.example\nCc: ${CC}\nSubject: Plan`,
    ],
    [
      'addresses twice',
      `*From:* Bob Smith<mailto:bob@x.example> <bob@x.example<mailto:bob@x.example>> on behalf of desk@x.example\n*Sent:* 3 March 2026 09:12\n*To:* carol@x.example <carol@x.example>\n*Cc:* Doe, Dave [mailto:dave@x.example]\n*Subject:* Plan`,
    ],
  ])('is told by its subject and %s', (_case, head) => {
    const text = `For you.\n\n${head}\n\n${whole.text}`;
    for (const subject of ['Fwd: Plan', 'WG: Plan', null]) {
      expect(forwardedMessage(text, subject)).toEqual({ note: 'For you.', ...whole });
    }
    expect(forwardedMessage(text, 'Re: Plan')).toBeNull();
  });

  it.each([
    ['English', 'On 3/3/2026 09:12, "Bob Smith" <bob@x.example> wrote:'],
    ['Dutch', 'Op 3/3/2026 09:12 heeft Bob Smith <bob@x.example> geschreven:'],
    ['French', 'Le 3/3/2026 09:12, « Bob Smith » <bob@x.example> a écrit :'],
    ['Finnish', 'Bob Smith <bob@x.example> kirjoitti 3/3/2026 09:12:'],
  ])('is told by its subject and an attribution in %s', (_language, attribution) => {
    const text = `For you.\n\nBob\n\n${attribution}\n\n    Shall we meet?\n\n    Bob`;
    expect(forwardedMessage(text, 'FW: Plan')).toEqual({
      ...whole,
      note: 'For you.\n\nBob',
      to: [],
      cc: [],
      date: '3/3/2026 09:12',
    });
    expect(forwardedMessage(text, 'Re: Plan')).toBeNull();
    expect(forwardedMessage(text, null)).toBeNull();
  });

  it('keeps the messages inside it, and leaves out the signature above it', () => {
    const inner = 'Hi\n\nOn 3 March 2026 at 09:12, Ann wrote:\n> Hello';
    const text = `For you.\n\n-- \nAnn\n\n----- Original Message -----\nFrom: Bob\nSubject: Plan\n\n${inner}`;
    expect(forwardedMessage(text, 'Fwd: Plan')).toEqual({
      note: 'For you.',
      from: { name: 'Bob', address: null },
      to: [],
      cc: [],
      subject: 'Plan',
      date: null,
      text: inner,
    });
  });

  it.each([
    ['an answer', 'Yes.\n\nOn 3 March 2026 at 09:12, Ann wrote:\n> Hello', 'Re: Plan'],
    ['a message of its own', 'Hello', 'Fwd: Plan'],
    ['nothing', '', null],
  ])('is not %s', (_case, text, subject) => expect(forwardedMessage(text, subject)).toBeNull());
});
