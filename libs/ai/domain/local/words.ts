const STOP_WORDS = new Set(
  `a about after again all am an and any are as at be been before but by can could did do does done for from get give had has have he her
   him his how i if in into is it its just last latest let me message messages mail mails email emails meeting meetings more most much my
   next no not of on one or our out please said say says she so some talk tell than that the their them then there these they this to told
   up us wants was we were what when where which who why will with would write wrote you your anything something know find show look
   am an auf aus bei bitte das dass dem den der des die dir doch ein eine einem einen einer er es für gesagt hat habe haben hast ich ihm ihn
   ihr ihre im in ist ja kann kannst man mein meine mich mir mit nach nachricht nachrichten nicht noch nur oder schon schreibt sein seine sich sie sind
   über um und uns unser von vor war was wann welche wenn wer wie wir wird wo worüber zu zum zur zuletzt`
    .split(/\s+/)
    .filter(Boolean),
);

/** The words of a text that tell what it is about, lower-cased, each once. */
export function contentWords(text: string): string[] {
  const found = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  const plain = found
    .map((word) => word.replace(/['’]s?$/, ''))
    .filter((word) => word.length > 1 && !STOP_WORDS.has(word));
  return [...new Set(plain)];
}
