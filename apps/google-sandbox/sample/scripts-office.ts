import type { Script } from './script.js';

/** Conversations about money, papers and people. */
export const OFFICE_SCRIPTS: readonly Script[] = [
  {
    subject: 'Invoice {number} for {project}',
    turns: [
      {
        by: 'them',
        attach: 'invoice',
        text: 'attached you find invoice {number} over EUR {amount} for the work on {item}. It is due within 30 days.\n\nPlease let me know if you need a different reference.',
      },
      {
        by: 'me',
        text: 'received, thank you. I pass it on to our bookkeeping with the project number in the reference.',
      },
      {
        by: 'them',
        text: 'a short reminder: invoice {number} still shows as open on our side. Could you have a look? Perhaps the two crossed in the post.',
      },
      {
        by: 'me',
        text: 'sorry, that one got stuck between two desks here. It was paid this morning; please tell me if it has not arrived by {day}.',
      },
    ],
  },
  {
    subject: 'Minutes of our meeting on {item}',
    turns: [
      {
        by: 'me',
        attach: 'minutes',
        text: 'please find the minutes attached. Decisions:\n\n1. {item}: option B, with the change we sketched on the wall\n2. The budget stays at EUR {amount}; anything above needs a written yes\n3. Next meeting on {day}, same time\n\nCorrections within three days, please.',
      },
      { by: 'them', text: 'fine with me, with one correction: point 2 is net, not gross.' },
      { by: 'me', text: 'net, of course. Corrected in the file.' },
    ],
  },
  {
    subject: 'Introduction',
    trades: ['client', 'investor', 'private', 'supplier'],
    turns: [
      {
        by: 'them',
        text: 'we met briefly at the open evening, I was the one asking about daylight in deep floor plans. We are thinking about {item} and I wonder whether that would be something for your studio.\n\nIs there a day in the coming weeks when we could talk for half an hour?',
      },
      {
        by: 'me',
        text: 'of course I remember, it was the best question of the evening. Yes, that is very much something for us. How about {day} at four, here in the studio? Then you can also see the models.',
      },
      {
        by: 'them',
        text: 'lovely, {day} at four. I will bring the floor plans that we have; they are from 1961 and not to be trusted.',
      },
      {
        by: 'me',
        text: 'thank you for coming. I have asked Ines to put together what we discussed; you will have a short proposal for {item} within ten days.',
      },
    ],
  },
  {
    subject: 'Commande {number}',
    language: 'fr',
    trades: ['supplier'],
    turns: [
      {
        by: 'them',
        text: 'merci pour votre commande. Nous avons commencé le prototype ce matin ; il sera prêt le {day}. Pouvez-vous nous confirmer la teinte ?',
      },
      {
        by: 'me',
        text: 'thank you, and forgive me for answering in English. The colour is the one on the sample with the red dot. We would love to see photos of the prototype.',
      },
      {
        by: 'them',
        attach: 'photo',
        text: 'voici deux photos. L’assemblage de l’angle est encore à poncer, mais vous voyez déjà l’essentiel. Bien à vous.',
      },
    ],
  },
  {
    subject: 'Photos of {project}',
    turns: [
      {
        by: 'them',
        attach: 'photo',
        text: 'the scaffolding came down today and the evening sun did the rest. I thought you would like to see it.',
      },
      { by: 'me', text: 'oh, this makes me very happy. May we use the second one on our website, with your name?' },
      { by: 'them', text: 'with pleasure.' },
    ],
  },
  {
    subject: 'Lunch?',
    turns: [
      {
        by: 'them',
        text: 'I am in your part of town on {day}. Do you have time for lunch? I would like to hear how {project} is going, and I have an idea about {item}.',
      },
      { by: 'me', text: 'with pleasure. Half past twelve at the place with the blue door?' },
      { by: 'them', text: 'blue door, half past twelve. I will book.' },
    ],
  },
  {
    subject: 'Budget {project}: EUR {amount}',
    trades: ['client', 'investor', 'private'],
    turns: [
      {
        by: 'them',
        text: 'we went through the cost plan with our people. The total of EUR {amount} is higher than the board has seen so far. Where do you see room, without hurting {item}?',
      },
      {
        by: 'me',
        attach: 'sheet',
        text: 'I understand. In the attached sheet I marked what can move: the joinery in {room} (a simpler core), the second coat of oil, and the date. {item} I would protect, because it is what people will touch every day.',
      },
      {
        by: 'them',
        text: 'this is exactly what I needed. I can defend the number with that. Can we talk on {day} before I present it?',
      },
      { by: 'me', text: 'yes, call me any time after ten.' },
      { by: 'them', text: 'approved, with applause for the sheet. Thank you!' },
    ],
  },
  {
    subject: 'Contract, article 7',
    trades: ['client', 'investor', 'supplier', 'office'],
    turns: [
      {
        by: 'them',
        text: 'one change from our side: in article 7 we would like to replace “on completion” by “on hand-over”, because the two are four weeks apart for {item}. Would that be acceptable?',
      },
      {
        by: 'me',
        text: 'acceptable, if the retention of 5 % is paid at completion as before. I marked it in the draft.',
      },
      { by: 'other', text: 'agreed from my side as well. I will prepare the clean copy for signature.' },
    ],
  },
  {
    subject: 'Large-format prints, order {number}',
    trades: ['office'],
    turns: [
      {
        by: 'me',
        text: 'we need six boards in A0 on 5 mm foam, matt, by {day}. The files are 1:1 with 3 mm bleed; colours as last time.',
      },
      { by: 'them', text: 'no problem. Board 4 has an image with 96 dpi, is that on purpose? It will look soft.' },
      { by: 'me', text: 'not on purpose, thank you for looking. A new file is on your server.' },
      {
        by: 'them',
        text: 'everything printed and packed. You can collect it from three o’clock, or our courier brings it for EUR 18.',
      },
    ],
  },
  {
    subject: 'Jahresabschluss: Unterlagen',
    language: 'de',
    trades: ['office'],
    turns: [
      {
        by: 'them',
        text: 'für den Abschluss benötigen wir noch die Reisekosten des letzten Quartals sowie die Leasingverträge. Bitte bis {day}, dann halten wir die Frist gut ein.',
      },
      { by: 'me', attach: 'sheet', text: 'anbei die Reisekosten. Die Leasingverträge bringt Ines morgen vorbei.' },
      { by: 'them', text: 'vielen Dank, damit ist alles vollständig. Den Entwurf erhalten Sie in zwei Wochen.' },
    ],
  },
  {
    subject: 'Internship in the studio',
    trades: ['private', 'office'],
    turns: [
      {
        by: 'them',
        text: 'my daughter finishes school in summer and wants to see how an architect’s studio works. Would you take somebody for three weeks? She builds models out of everything.',
      },
      {
        by: 'me',
        text: 'somebody who builds models out of everything is always welcome here. Let her write to me herself, a few lines are enough.',
      },
      { by: 'them', text: 'she just wrote to you, I was not allowed to read it. Thank you!' },
    ],
  },
];
