import type { Script } from './script.js';

/** Conversations about drawings, sites and deliveries. */
export const SITE_SCRIPTS: readonly Script[] = [
  {
    subject: '{project}: drawings for {item}, version {version}',
    turns: [
      {
        by: 'me',
        attach: 'drawing',
        text: 'here is version {version} of the drawings for {item}. The plan and two sections are in the PDF; the changes since last week are clouded.\n\nCould you go through it before {day}? After that we would like to freeze the dimensions.',
      },
      {
        by: 'them',
        text: 'thank you, this is much clearer. Two remarks:\n\n1. The height on section B does not match the survey (we measured 2.62 m in {room}).\n2. Can we see a variant with a softer edge?\n\nThe rest is fine with me.',
      },
      {
        by: 'me',
        text: 'good catch on section B, the survey is right and the drawing was wrong. We will correct it and add the variant. You get version {number} on {day}.',
      },
      {
        by: 'colleague',
        attach: 'drawing',
        text: 'as promised, with the corrected section and the variant on page 3. I measured {room} again this morning: 2.62 m it is.',
      },
      {
        by: 'them',
        text: 'perfect. The variant wins, by the way – everybody here agreed within a minute. Please go ahead.',
      },
    ],
  },
  {
    subject: 'Site visit {project}, {day}',
    turns: [
      {
        by: 'them',
        text: 'could we meet on site on {day} at nine? I would like to look at {item} together before the next trade starts in {room}.',
      },
      { by: 'me', text: 'nine works. I will bring the samples and Jonas. Could somebody open {room} for us?' },
      { by: 'them', text: 'yes, the keys are with the foreman. See you there!' },
      {
        by: 'me',
        attach: 'minutes',
        text: 'thank you for the walk round this morning. My notes are attached; the three points that cannot wait:\n\n- {item}: dimension to be confirmed by us by {day}\n- {room}: power must be off before the ceiling is opened\n- samples stay on site until a decision is made',
      },
      { by: 'them', text: 'got it, I agree with the notes. Power will be off from Monday.' },
    ],
  },
  {
    subject: 'Offer {number} – {item}',
    trades: ['contractor', 'supplier'],
    turns: [
      {
        by: 'me',
        text: 'for {project} we need a price for {item}. Drawings and the list of quantities are on the server; if anything is missing, call me.\n\nIt would help to have the offer by {day}.',
      },
      {
        by: 'them',
        attach: 'sheet',
        text: 'please find our offer {number} attached. The total is EUR {amount} net, delivery included. The price holds for four weeks.',
      },
      {
        by: 'me',
        text: 'thanks for being so quick. Position 4 seems to be counted twice, once with and once without fitting. Is that on purpose?',
      },
      {
        by: 'them',
        text: 'you are right, position 4b should be optional. Without it the total goes down by a little more than ten per cent. A corrected offer is on its way.',
      },
      {
        by: 'me',
        text: 'then that is an order from our side, subject to the client’s signature, which I expect by {day}.',
      },
    ],
  },
  {
    subject: 'Question about {item}',
    turns: [
      {
        by: 'them',
        text: 'a quick question: in {room}, does {item} run all the way to the wall, or is there a shadow gap? The drawing can be read both ways.',
      },
      {
        by: 'me',
        text: 'there is a gap of 12 mm all round. I agree that the drawing is not clear there, we will put a note on it.',
      },
      { by: 'them', text: 'thanks, that helps. 12 mm it is.' },
    ],
  },
  {
    subject: 'Samples for {item}',
    turns: [
      {
        by: 'me',
        text: 'the samples have arrived: three kinds of oak, one ash, and the dark linoleum that you liked. They lie on the long table; come by when you have ten minutes, preferably in daylight.',
      },
      {
        by: 'them',
        text: 'I can come on {day} after lunch. May I bring somebody along? She has the better eye for colour.',
      },
      { by: 'me', text: 'of course, bring her. There will be cake.' },
      {
        by: 'them',
        attach: 'photo',
        text: 'we slept on it. The smoked oak for {item}, please, and the linoleum for the rest. I took a photo in the evening light, it looks even better than in the studio.',
      },
      {
        by: 'me',
        text: 'a good choice. I will order a larger piece of both, so that we can see the joint before we commit.',
      },
    ],
  },
  {
    subject: 'Delay at {item}',
    turns: [
      {
        by: 'them',
        text: 'I am afraid that {item} will be late: the factory now says two weeks later than confirmed. I only heard this morning and wanted you to know at once.',
      },
      {
        by: 'me',
        text: 'thank you for telling me straight away. Two weeks hurts, because the painters come right after. Is there any part of it that could come first, so that {room} at least can be closed?',
      },
      {
        by: 'other',
        text: 'if it helps: we could swap {room} with the corridor and win about eight days. My people would need to know by {day}.',
      },
      {
        by: 'me',
        text: 'that is a very good idea. Let us do that. I will send everybody the new sequence this evening.',
      },
      {
        by: 'them',
        text: 'and I have news too: half of the delivery can leave the factory on the old date. So we lose three days altogether, no more.',
      },
      { by: 'me', text: 'wonderful. Thank you both, this is how I like to work.' },
    ],
  },
  {
    subject: 'Statik: {item}',
    language: 'de',
    trades: ['engineer', 'authority', 'contractor'],
    turns: [
      {
        by: 'me',
        text: 'im Anhang der Stand von heute für {item}. Können Sie bitte prüfen, ob der Träger mit 200 mm auskommt? Der Bauherr hängt sehr an der lichten Höhe.',
        attach: 'drawing',
      },
      {
        by: 'them',
        text: 'mit 200 mm wird es knapp, aber mit einer höheren Güte geht es. Durchbiegung l/350, das sollte für {room} genügen. Die Berechnung schicke ich bis {day}.',
      },
      {
        by: 'me',
        text: 'das ist eine sehr gute Nachricht, vielen Dank. Wir zeichnen es so ein und melden uns, sobald der Plan steht.',
      },
      {
        by: 'them',
        attach: 'odd-name',
        text: 'anbei die Berechnung, 14 Seiten. Auf Seite 9 finden Sie die Auflager, bitte mit dem Bauunternehmen abstimmen.',
      },
    ],
  },
  {
    subject: 'Bauantrag {project}: Nachforderung',
    language: 'de',
    trades: ['authority'],
    turns: [
      {
        by: 'them',
        text: 'zu Ihrem Antrag fehlen uns noch folgende Unterlagen:\n\n1. Lageplan mit Abstandsflächen, dreifach\n2. Nachweis des zweiten Rettungswegs\n3. Stellungnahme zum Baumbestand\n\nBitte reichen Sie diese bis {day} nach. Aktenzeichen {number}.',
      },
      {
        by: 'me',
        text: 'vielen Dank für die Liste. Punkt 1 und 2 gehen heute in die Post, die Stellungnahme zu den Bäumen folgt nächste Woche. Genügt Ihnen die digitale Fassung vorab?',
      },
      { by: 'them', text: 'ja, vorab digital genügt. Die Frist verlängere ich um zwei Wochen.' },
    ],
  },
  {
    subject: 'Terminplan {project}',
    language: 'de',
    trades: ['contractor', 'authority', 'engineer', 'client'],
    turns: [
      {
        by: 'them',
        text: 'der Terminplan müsste an zwei Stellen angepasst werden: {item} rutscht um eine Woche, dafür können wir mit {room} früher beginnen. Passt das für Sie?',
      },
      { by: 'me', text: 'ja, das passt. Bitte denken Sie daran, dass ab {day} das Gerüst gebraucht wird.' },
      { by: 'them', text: 'ist notiert. Der neue Plan liegt bis Freitag auf dem Server.' },
    ],
  },
  {
    subject: '{project}: who decides about {item}?',
    turns: [
      {
        by: 'colleague',
        text: 'I have three different answers about {item} in my inbox. Before I draw anything: who decides?',
      },
      {
        by: 'me',
        text: 'fair question. I am asking now, and copying everybody so that we have one answer in one place.\n\nMy understanding is: you decide about the look, we decide about the detail, and the budget has the last word.',
      },
      {
        by: 'them',
        text: 'that is also how I see it. For {item} please take the lighter version; I will explain it to the others.',
      },
      { by: 'colleague', text: 'thank you! Lighter version, noted. Drawing follows on {day}.' },
    ],
  },
  {
    subject: 'Re-measuring {room}',
    turns: [
      {
        by: 'colleague',
        text: 'the numbers for {room} are off by 4 cm between the old survey and ours. I suggest going there once more with the laser before {item} is ordered.',
      },
      { by: 'me', text: 'yes, please. Better half a day now than a new {item} later. Take Piotr along.' },
      {
        by: 'colleague',
        attach: 'sheet',
        text: 'done. The old survey was wrong, ours is right. All heights are in the sheet.',
      },
    ],
  },
  {
    subject: 'Defects list: {room}',
    turns: [
      {
        by: 'me',
        attach: 'sheet',
        text: 'here is the list from this morning: 14 points, none of them dramatic. The two marked in red concern {item} and should be done before {day}.',
      },
      {
        by: 'them',
        text: 'understood. The red ones will be done this week. For number 11 I would like you to come by again; I think it is the light and not the paint.',
      },
      {
        by: 'me',
        text: 'I looked at number 11 at noon and again at five. You are right, it is the light. Struck off the list.',
      },
      { by: 'them', text: 'all 13 points are done. Shall we sign on {day}?' },
    ],
  },
];
