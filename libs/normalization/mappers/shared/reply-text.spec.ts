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
    ['Danish', 'tir. 3. mar. 2026 kl. 09.12 skrev Ann <a@x.example>:'],
    ['Czech', 'út 3. 3. 2026 v 9:12 odesílatel Ann <a@x.example> napsal:'],
    ['Turkish', 'Ann <a@x.example>, 3 Mar 2026 Sal, 09:12 tarihinde şunu yazdı:'],
    ['Hungarian', 'Ann <a@x.example> ezt írta (időpont: 2026. márc. 3., K, 9:12):'],
    ['Japanese', '2026年3月3日(火) 9:12 Ann <a@x.example>のメール:'],
    ['German, the name first', 'Ann Other schrieb am 03.03.26 um 09:12:'],
    ['French, the name first', 'Ann Other a écrit le 03/03/2026 à 09:12 :'],
    ['Dutch, as Apple has it', 'Op 3 mrt. 2026 om 09:12 heeft Ann <a@x.example> het volgende geschreven:'],
    ['Italian, as others have it', 'In data 3/3/2026 09:12, Ann ha scritto:'],
    ['a language that is not known', 'Ann <a@x.example> quxit, 2026-03-03 09:12:'],
    ['three lines', 'On Tue, 3 Mar 2026, at 09:12, Ann Other <\na-long-name@x.example>\nwrote:'],
    ['no language', '2026-03-03 9:12 GMT+01:00 Ann <a@x.example>:'],
    ['no language and without a colon', '2026/3/3 Ann Other <a@x.example>'],
    ['dashes', '---- On Tue, 03 Mar 2026 09:12:00 +0100 Ann <a@x.example> wrote ----'],
    ['a name alone', 'Ann Other writes:'],
  ])('goes with its attribution in %s', (_language, attribution) => {
    expect(own(`Yes, gladly.\n\n${attribution}\n> Shall we meet?\n>\n> Ann`)).toBe('Yes, gladly.');
  });

  it.each([
    ['English', 'Original Message', 'From', 'Sent', 'To', 'Subject'],
    ['German', 'Ursprüngliche Nachricht', 'Von', 'Gesendet', 'An', 'Betreff'],
    ['French', "Message d'origine", 'De', 'Envoyé', 'À', 'Objet'],
    ['Spanish', 'Mensaje original', 'De', 'Enviado el', 'Para', 'Asunto'],
    ['Dutch', 'Oorspronkelijk bericht', 'Van', 'Verzonden', 'Aan', 'Onderwerp'],
    ['Italian', 'Messaggio originale', 'Da', 'Inviato', 'A', 'Oggetto'],
    ['Portuguese', 'Mensagem original', 'De', 'Enviada em', 'Para', 'Assunto'],
    ['Swedish', 'Ursprungligt meddelande', 'Från', 'Skickat', 'Till', 'Ämne'],
    ['Danish', 'Oprindelig meddelelse', 'Fra', 'Sendt', 'Til', 'Emne'],
    ['Finnish', 'Alkuperäinen viesti', 'Lähettäjä', 'Lähetetty', 'Vastaanottaja', 'Aihe'],
    ['Polish', 'Oryginalna wiadomość', 'Od', 'Wysłano', 'Do', 'Temat'],
    ['Czech', 'Původní zpráva', 'Od', 'Odesláno', 'Komu', 'Předmět'],
    ['Russian', 'Исходное сообщение', 'От', 'Отправлено', 'Кому', 'Тема'],
    ['Turkish', 'Orijinal Mesaj', 'Kimden', 'Gönderildi', 'Kime', 'Konu'],
    ['Hungarian', 'Eredeti üzenet', 'Feladó', 'Küldve', 'Címzett', 'Tárgy'],
    ['Japanese', '元のメッセージ', '差出人', '送信日時', '宛先', '件名'],
  ])('goes with its head in %s', (_language, mark, from, sent, to, subject) => {
    const head = `${from}: Ann Other\n${sent}: 3.3.2026 09:12\n${to}: Bob\n${subject}: Plan`;
    const colons = head.replaceAll(':', ' :');
    const bold = head.replace(/^([^:]+):/gm, '*$1:*');
    const withAddress = `${from}: Ann <a@x.example>\n${sent}: 3.3.2026 09:12\n${to}: Bob`;
    for (const history of [head, colons, bold, withAddress, `${'_'.repeat(32)}\n${head}`]) {
      expect(own(`Yes, gladly.\n\n${history}\n\nShall we meet?`)).toBe('Yes, gladly.');
    }
    for (const history of [`-----${mark}-----\nAnn`, `-------- ${mark} --------${from}: Ann`]) {
      expect(own(`Yes, gladly.\n\n${history}\n\nShall we meet?`)).toBe('Yes, gladly.');
    }
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
    [
      'a Notes block on one line',
      'Ann Other <a@x.example> on 03/03/2026 09:12:44 AM\nTo: bob@x.example\ncc:\n\nSubject: Plan\n\nShall we meet?',
    ],
    [
      'a block that begins with the date',
      'Gesendet: Dienstag, 3. März 2026 um 09:12 Uhr\nVon: "Ann" <a@x.example>\nAn: bob@x.example\nBetreff: Plan\n\nTreffen?',
    ],
    [
      'a block of folded lines',
      'From: Ann Other [mailto:\n a@x.example]\nSent: Tuesday, 3 March 2026\n 09:12\nTo: Bob; Carol;\n Dave\nSubject: Plan\n\nHi',
    ],
    [
      'a block of paragraphs',
      'From: Ann <a@x.example>\n\nSent: Tuesday, 3 March 2026 09:12\n\nTo: Bob\n\nSubject: Plan\n\nShall we meet?',
    ],
    [
      'a block in a language that is not known, below the ruler of Outlook',
      `${'_'.repeat(32)}\nQux: Ann <a@x.example>\nQuux: 2026-03-03 09:12\nCorge: Bob\nGrault: Plan\n\nShall we meet?`,
    ],
    ['quotes without attribution', '> Shall we meet?\n> Ann'],
  ])('goes: %s', (_case, history) => {
    expect(replyText(`Yes, gladly.\n\n${history}`, 'Re: Plan')).toEqual({
      body: 'Yes, gladly.',
      bodyFull: `Yes, gladly.\n\n${history}`,
      quotes: true,
    });
  });

  it('goes when the answer is below it', () => {
    expect(own('On 3 March 2026, Ann wrote:\n> Shall we meet?\n\nYes, gladly.')).toBe('Yes, gladly.');
    expect(own('> Shall we meet?\n\nYes, gladly.')).toBe('Yes, gladly.');
    expect(own('Ann Other:\n> Shall we meet?\n\nYes, gladly.')).toBe('Yes, gladly.');
    expect(own('-----Original Message-----\nFrom: Ann\n\n> Shall we meet?\n\nYes, gladly.')).toBe('Yes, gladly.');
    expect(own('Hi Ann,\n\nOn 3 March 2026, Ann wrote:\n> Shall we meet?\n\nYes, gladly.')).toBe(
      'Hi Ann,\n\nYes, gladly.',
    );
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
    ['a message that is all quote, with its attribution', 'On 3 March 2026 at 09:12, Ann wrote:\n> Shall we meet?'],
    ['a forwarded message that is quoted, head and all', 'See.\n\n> Begin forwarded message:\n>\n> From: Ann\n>\n> Hi'],
    [
      'an answer below a ruler',
      '> Shall we meet?\n----------\n> At nine?\n\n----------\nYes, gladly, and at nine if you like.',
    ],
    ['a passage that is cited', 'Of all lines this one:\n> to be\nis the shortest.'],
    ['an itinerary', 'Your trip:\n\nFrom: London\nTo: Paris\nDate: 3 March 2026, 09:12'],
    ['a form', 'A new request:\n\nName: Ann\nE-Mail: a@x.example\nDate: 3 March 2026, 09:12\nText: Hello'],
    ['what somebody wrote, retold', 'On 3 March 2026 Ann wrote:\n\nwe should meet. I think so too.'],
    [
      'the header of a message that is talked about',
      'It was sent so:\n\nFrom: a@x.example\nTo: b@x.example\nSubject: Plan\nMime-Version: 1.0\n\nand got lost.',
    ],
    ['a header block at the top', 'From: Ann\nDate: Tuesday\nSubject: Plan\n\nText'],
    ['a sentence that ends with a colon', 'On Monday we have 3 points:\nOne, two and three.'],
    ['somebody wrote, without a quote', 'As Ann wrote:\nwe should meet.'],
    ['a line that begins with From', 'See you.\n>From here it is a mile.\nBob'],
  ])('stays: %s', (_case, text) => {
    expect(replyText(text, 'Re: Plan')).toMatchObject({ body: text, bodyFull: null });
  });

  it('stays in a message that is forwarded, by its subject', () => {
    const text = 'For you.\n\n-----Original Message-----\nFrom: Ann\nSent: Tuesday\n\nShall we meet?';
    const marks = ['Fwd:', 'FW:', 'WG:', 'TR :', 'RV:', 'I:', 'ENC:', 'VB:', 'PD:', 'İLT:', '[EXT] Fwd:', '[Fwd:'];
    for (const mark of marks) expect(own(text, `${mark} Plan`)).toBe(text);
    for (const mark of ['Re:', 'AW:', 'Re: Fwd:', 'RIF:']) expect(own(text, `${mark} Plan`)).toBe('For you.');
  });

  it("stays below the sender's own words without their signature", () => {
    const forwarded = '---------- Forwarded message ---------\nFrom: Ann\n\nShall we meet?\n\n-- \nAnn';
    expect(own(`See below.\n\n-- \nBob\nStudio\n\n${forwarded}`, 'Fwd: Plan')).toBe(`See below.\n\n\n${forwarded}`);
  });
});
