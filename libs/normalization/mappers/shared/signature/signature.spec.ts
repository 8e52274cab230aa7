import { describe, expect, it } from '@jest/globals';
import { replyText } from '../reply-text.js';
import type { Sender } from './signature-lines.js';

const ann: Sender = { name: 'Ann Other', address: 'ann@x.example' };
const own = (text: string, sender?: Sender) => replyText(text, '', sender).body;

describe('a signature', () => {
  it.each([
    ['the delimiter', 'Hello\n\n-- \nAnn Other\nStudio Example'],
    ['the delimiter without its blank', 'Hello\n--\nAnn'],
    ['a phone', 'Hello\n\nSent from my iPhone'],
    ['a phone in German', 'Hello\n\nVon meinem iPhone gesendet'],
    ['a phone in French', 'Hello\n\nEnvoyé de mon iPhone'],
    ['Outlook', 'Hello\n\nGet Outlook for iOS'],
    ['above the history', 'Hello\n\n-- \nAnn\n\nOn 3 March 2026, Bob wrote:\n> Hi'],
  ])('goes: %s', (_case, text) => expect(replyText(text, '')).toMatchObject({ body: 'Hello', bodyFull: text }));

  it.each([
    ['nothing but a signature', '-- \nAnn'],
    ['a delimiter far from the end', `Above\n-- \n${'line\n'.repeat(40)}end`],
    [
      'a sentence that looks like one',
      'Sent from my office were three long letters, which nobody there had read before they were lost again, sadly.\nBye',
    ],
  ])('stays: %s', (_case, text) => expect(replyText(text, '')).toEqual({ body: text, bodyFull: null, quotes: false }));
});

describe('what a phone or a program adds', () => {
  it.each([
    ['English', 'Sent from my iPhone', 'Sent from Mail for Windows', 'Get Outlook for Android<https://x.example/o>'],
    ['German', 'Von meinem iPhone gesendet', 'Gesendet von Mail für Windows', 'Gesendet mit der Beispiel Mail App'],
    ['French', 'Envoyé de mon iPhone', 'Envoyé à partir de Courrier', 'Obtenir Outlook pour iOS'],
    ['Spanish', 'Enviado desde mi iPhone', 'Enviado desde Correo para Windows', 'Obtener Outlook para Android'],
    ['Dutch', 'Verstuurd vanaf mijn iPhone', 'Verzonden met Mail', 'Outlook voor iOS downloaden'],
    ['Italian', 'Inviato da iPhone', 'Inviato dal mio telefono', 'Scarica Outlook per Android'],
    ['Portuguese', 'Enviado do meu iPhone', 'Enviada a partir do telemóvel', 'Obter o Outlook para iOS'],
    ['Nordic', 'Skickat från min iPhone', 'Sendt fra min iPhone', 'Lähetetty iPhonesta'],
    ['Slavic', "Wysłane z iPhone'a", 'Odesláno z iPhonu', 'Отправлено с iPhone'],
  ])('goes in %s', (_language, ...lines) => {
    for (const line of lines) expect(own(`Hello\n\n${line}`)).toBe('Hello');
  });

  it.each([
    ['a sentence about sending', 'Hello\n\nSent from the office yesterday, as agreed'],
    ['a phone in the middle', 'Sent from my iPhone\n\nHello'],
  ])('stays: %s', (_case, text) => expect(own(text)).toBe(text));
});

const CARD =
  'Ann Other\nHead of Example | Studio Example\n12 Example Street, 12345 Town\nTel. +49 30 1234567\nann@x.example';

describe('a closing formula with a name below it', () => {
  it.each([
    ['English', 'Best regards,', 'Kind regards', 'Yours sincerely', 'Many thanks,', 'Cheers,'],
    ['German', 'Viele Grüße', 'Mit freundlichen Grüßen', 'MfG', 'Liebe Grüße aus Köln', 'Vielen Dank und beste Grüße'],
    ['French', 'Cordialement,', 'Bien à vous,', 'Veuillez agréer, Madame, mes salutations distinguées.'],
    ['Spanish', 'Un cordial saludo,', 'Saludos,', 'Atentamente,', 'Un abrazo', 'Muchas gracias,'],
    ['Dutch', 'Met vriendelijke groet,', 'Groeten,', 'Hartelijke groeten'],
    ['Italian', 'Cordiali saluti', 'Distinti saluti,', 'Un caro saluto', 'Grazie mille,'],
    ['Portuguese', 'Atenciosamente,', 'Com os melhores cumprimentos,', 'Um abraço,', 'Obrigado,'],
    ['Swedish and Danish', 'Med vänliga hälsningar', 'Mvh', 'Med venlig hilsen'],
    ['Slavic', 'Pozdrawiam serdecznie', 'S pozdravem', 'С уважением,'],
  ])('goes in %s', (_language, ...formulas) => {
    for (const formula of formulas) {
      for (const name of ['Ann', 'Ann Other', CARD])
        expect([formula, own(`Hello\n\n${formula}\n${name}`)]).toEqual([formula, 'Hello']);
      expect([formula, own(`Hello\n\n${formula}\n\n${CARD.replaceAll('\n', '\n\n')}`)]).toEqual([formula, 'Hello']);
    }
  });

  it.each([
    ['on one line', 'Hello\n\nBest, Ann'],
    [
      'with what lawyers add',
      `Hello\n\nRegards\n${CARD}\n\nThis message is confidential and intended only for the person it is addressed to.\nIf it is not you, delete it.`,
    ],
    ['with a phone below', 'Hello\n\nRegards\nAnn\n\nSent from my iPhone'],
  ])('goes %s', (_case, text) => expect(own(text)).toBe('Hello'));

  it.each([
    ['thanks to somebody', 'Hello\n\nThanks Ann'],
    ['thanks alone', 'Hello\n\nThanks!'],
    ['a postscript', 'Hello\n\nRegards\nAnn\n\nPS: the door is open'],
    ['a sentence below it', 'Hello\n\nThanks\nWe come at nine and bring the plan.'],
    ['a formula that is a sentence', 'Hello\n\nBest regards to your family!\nSee you soon, they said.'],
    ['nothing else', 'Regards\nAnn'],
  ])('stays: %s', (_case, text) => expect(own(text)).toBe(text));
});

describe('the name of the sender', () => {
  it.each([
    ['alone', 'Hello\n\nAnn'],
    ['behind a dash', 'Hello\n\n- Ann'],
    ['with a card', `Hello\n\n${CARD}`],
    ['below a ruler', `Hello\n\n---------\n\n${CARD}`],
    ['with one word more', 'Hello\n\nAnn Other\nManager'],
  ])('goes %s', (_case, text) => {
    expect(own(text, ann)).toBe('Hello');
    expect(own(text, { name: null, address: 'ann.other@x.example' })).toBe('Hello');
  });

  it.each([
    ['in a list of names', 'They come:\n\nAnn Other\nBob Smith'],
    ['among bullets', 'They come\n- Bob\n- Ann'],
    ['directly below a sentence', 'It was written by\nAnn'],
    ["when it is somebody else's", 'Ask him:\n\nBob Smith\nbob@x.example\n+49 30 1234567'],
    ['when a message goes on below it', 'Hello\n\nAnn\n\nDid you read what I wrote to you all yesterday?'],
  ])('stays %s', (_case, text) => expect(own(text, ann)).toBe(text));
});
