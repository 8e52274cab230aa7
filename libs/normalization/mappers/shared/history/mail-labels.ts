import { trimOf } from './quoted-lines.js';

/** The labels of a header block (`From:`, `Gesendet:`, `Objet :`) in the languages that mail programs speak. */

export type LabelKind = 'from' | 'to' | 'cc' | 'date' | 'subject' | 'other';

export interface Labelled {
  kind: LabelKind;
  /** What stands after the colon, trimmed. */
  value: string;
}

/** Lower case, separated by bars: Germanic, Romance, Slavic and other European languages, then the rest of the world. */
const LABELS: Readonly<Record<LabelKind, string>> = {
  from:
    'from|von|absender|van|afzender|från|avsändare|fra|afsender|avsender|sendandi|lähettäjä|saatja|' +
    'de|expéditeur|remitente|remetente|da|mittente|de la|expeditor|expeditorul|' +
    'od|nadawca|odesílatel|odesilatel|odosielateľ|šalje|pošiljatelj|от|отправитель|від|від кого|' +
    'feladó|kimden|gönderen|από|发件人|寄件者|寄件人|發件人|差出人|送信元|보낸 사람|보낸사람|מאת|من',
  to:
    'to|an|empfänger|aan|ontvanger|till|til|vastaanottaja|saaja|à|pour|destinataire|para|destinatario|destinatário|' +
    'a|către|destinatar|destinatarul|do|adresat|komu|pre|prima|primatelj|za|кому|получатель|' +
    'címzett|kime|alıcı|προς|收件人|收件者|宛先|送信先|받는 사람|받는사람|אל|إلى',
  cc:
    'cc|kopie|kopie (cc)|kopia|kopi|kopio|koopia|copie|copie à|copia|cópia|dw|kópia|копия|копія|' +
    'másolat|másolatot kap|bilgi|κοιν.|抄送|副本|参照|참조|עותק',
  date:
    'date|sent|gesendet|datum|gesendet am|verzonden|verstuurd|skickat|sendt|dato|lähetetty|päiväys|päivämäärä|kuupäev|' +
    'envoyé|envoyé le|fecha|enviado|enviado el|enviado em|enviada|enviada em|enviada a|data|inviato|inviata|' +
    'dată|trimis|wysłano|odesláno|odoslané|poslano|dátum|elküldve|küldve|дата|отправлено|надіслано|відправлено|' +
    'tarih|gönderildi|gönderilen|gönderme tarihi|ημερομηνία|στάλθηκε|日期|发送时间|傳送日期|寄件日期|日付|送信日時|날짜|보낸 날짜|תאריך',
  subject:
    'subject|betreff|onderwerp|ämne|emne|efni|aihe|teema|objet|sujet|asunto|assunto|oggetto|subiect|subiectul|' +
    'temat|předmět|predmet|naslov|zadeva|тема|tárgy|konu|θέμα|主题|主旨|主題|件名|제목|נושא|الموضوع',
  other:
    'reply-to|reply to|antwort an|antworten an|répondre à|responder a|responder para|rispondi a|antwoord aan|bcc|' +
    'importance|wichtigkeit|priorität|priority|attachments|anlagen|pièces jointes|datos adjuntos|allegati|bijlagen|anexos',
};

const KINDS: ReadonlyMap<string, LabelKind> = new Map(
  (Object.keys(LABELS) as LabelKind[]).flatMap((kind) =>
    LABELS[kind].split('|').map((label) => [label, kind] as const),
  ),
);

const MAX_LABEL_LENGTH = 40;
/** Emphasis of bold labels (`*From:*`), direction marks. */
const ORNAMENT = '*_\u200e\u200f\u202a\u202b\u202c\u202d\u202e';

/** Reads a line that begins with a label; null for all others. */
export function labelled(line: string): Labelled | null {
  const split = atColon(line);
  const kind = split === null ? undefined : KINDS.get(split.label.toLowerCase());
  return split === null || kind === undefined ? null : { kind, value: split.value };
}

/** Is this `Word: text`, whatever the word? For header blocks in languages that are not known here. */
export function isLabelledInAnyWay(line: string): boolean {
  const split = atColon(line);
  return split !== null && split.value !== '' && /^\p{L}[\p{L}\p{M} .'’-]*$/u.test(split.label);
}

function atColon(line: string): { label: string; value: string } | null {
  const head = line.slice(0, 200).trimStart().slice(0, MAX_LABEL_LENGTH);
  const colon = head.search(/[:：]/);
  if (colon < 1) return null;
  const value = line.trimStart().slice(colon + 1, 4_000);
  return { label: trimOf(head.slice(0, colon), ORNAMENT), value: trimOf(value, ORNAMENT) };
}

const capitalized = (label: string): string =>
  label.replace('(cc)', '(CC)').replace(/^\p{L}/u, (first) => first.toUpperCase());
const byLength = (a: string, b: string): number => b.length - a.length;
const INSIDE_A_LINE = new RegExp(
  `(${[...KINDS.keys()]
    .flatMap((label) =>
      label === 'cc' || label === 'dw' ? [label.toUpperCase(), capitalized(label)] : [capitalized(label)],
    )
    .sort(byLength)
    .map((label) => label.replace(/[().]/g, '\\$&'))
    .join('|')})\\s?[:：]\\s*`,
  'gu',
);

/** Puts each label of a header block that lost its line breaks (`From: a@x.exampleTo: b@…`) on a line of its own. */
export function splitAtLabels(text: string): string[] {
  return text
    .slice(0, 4_000)
    .replace(INSIDE_A_LINE, '\n$1: ')
    .split('\n')
    .filter((line) => line.trim() !== '');
}
