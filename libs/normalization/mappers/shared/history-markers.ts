/** How mail programs, in the languages they speak, announce the message that is being answered or passed on. */

const ORIGINAL_MESSAGE =
  /^[>\s]*-{2,}\s*(?:Original(?:\s|e\s|-)?(?:Message|Nachricht|Appointment)|Reply message|Urspr(?:ü|ue?)ngliche Nachricht|Message d['’]origine|Message original|Mensaje original|Mensagem original|Messaggio originale|Oorspronkelijk bericht|Ursprungligt meddelande|Oprindelig meddelelse|Opprinnelig melding|Alkuperäinen viesti|Původní zpráva|Oryginalna wiadomość|Eredeti üzenet|Mesaj original|Исходное сообщение|Пересылаемое сообщение|原始邮件|原始郵件|元のメッセージ|원본 메시지)\s*-{2,}\s*$/iu;

const FORWARDED =
  /^\s*(?:-{2,}\s*(?:Forwarded|Weitergeleitete|Message transféré|Mensaje reenviado|Mensagem encaminhada|Messaggio inoltrato|Doorgestuurd bericht|Vidarebefordrat|Videresendt|Välitetty|Przekazana|Пересылаемое|转发)|(?:Begin forwarded message|Anfang der weitergeleiteten (?:Nachricht|E-Mail)|Début du message (?:transféré|réexpédié)|Inicio del mensaje reenviado|Inizio messaggio inoltrato)\s*:)/iu;

/** `On <when>, <who> wrote:` in many languages; the whole of one line, or of up to three joined ones. */
const ATTRIBUTION = new RegExp(
  [
    '(?:On|at)\\s.{4,300}\\s(?:wrote|writes)',
    'Am\\s.{4,300}\\s(?:schrieb|hat)(?:\\s.{0,150})?',
    'Le\\s.{4,300}\\sa\\sécrit',
    'El\\s.{4,300}\\sescribió',
    'Il\\s.{4,300}\\sha\\sscritto',
    '(?:Em|A|No dia)\\s.{4,300}\\sescreveu',
    'Op\\s.{4,300}\\s(?:schreef|heeft)(?:\\s.{0,150})?',
    'Den\\s.{4,300}\\s?skrev(?:\\s.{0,150})?',
    '(?:W dniu|Dnia)\\s.{4,300}\\s(?:napisał|napisała|napisał\\(a\\)|pisze)(?:\\s.{0,150})?',
    'Dne\\s.{4,300}\\snapsala?(?:\\(a\\))?(?:\\s.{0,150})?',
    'В\\s.{4,300}\\s(?:пишет|написал|написала)',
    '.{4,300}\\s(?:kirjoitti|yazdı|a scris|ezt írta|đã viết|пишет|написал\\(а\\)|написал)',
    '.{4,300}(?:写道|寫道|のメール|님이 작성)',
  ]
    .map((pattern) => `^[-–—\\s]*${pattern}\\s?[:：]$`)
    .join('|'),
  'iu',
);

/** `Jane Doe <jane@…> wrote:` without a date; only trusted when quoted lines follow. */
const PLAIN_ATTRIBUTION =
  /^.{2,200}\s(?:wrote|writes|said|schrieb|écrit|escribió|scritto|escreveu|schreef|skrev)\s?:$/iu;

const HEADER_FROM =
  /^\s*[*_]?(?:From|Von|De|Da|Van|Från|Fra|Lähettäjä|Od|От|Expéditeur|Remitente|Kimden|Feladó|发件人|寄件者|差出人|보낸 사람)\s?[*_]?\s?[:：][*_]?\s*\S/iu;
const HEADER_DATE =
  /^\s*[*_]?(?:Sent|Date|Gesendet|Datum|Envoyé|Enviado(?: el)?|Fecha|Inviato|Data|Enviada(?: em)?|Verzonden|Skickat|Sendt|Dato|Lähetetty|Päiväys|Wysłano|Odesláno|Отправлено|Дата|Gönderildi|Tarih|Dátum|发送时间|日期|送信日時|날짜)\s?[*_]?\s?[:：]/iu;
const HEADER_TO =
  /^\s*[*_]?(?:To|An|À|A|Para|Aan|Till|Til|Vastaanottaja|Do|Komu|Кому|Kime|Címzett|收件人|宛先|받는 사람)\s?[*_]?\s?[:：]/iu;
const HEADER_SUBJECT =
  /^\s*[*_]?(?:Subject|Betreff|Objet|Asunto|Oggetto|Assunto|Onderwerp|Ämne|Emne|Aihe|Temat|Předmět|Тема|Konu|Tárgy|主题|主旨|件名|제목)\s?[*_]?\s?[:：]/iu;

export const isOriginalMessageMark = (line: string): boolean => line.includes('--') && ORIGINAL_MESSAGE.test(line);
export const isForwardMark = (line: string): boolean => FORWARDED.test(line);
export const isAttribution = (text: string): boolean => /\d/.test(text) && ATTRIBUTION.test(text);
export const isPlainAttribution = (text: string): boolean => PLAIN_ATTRIBUTION.test(text);

/** Lotus Notes puts the time on a line of its own, between the name and the recipients. */
const NOTES_TIME = /^\s*\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}\s+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*[AP]M)?\s*$/i;
const TIME_OF_DAY = /\d{1,2}[:.]\d{2}/;

/** Does an Outlook-like header block (From, then Sent, To, Subject in some order and language) begin at this line? */
export function isHeaderBlock(lines: readonly string[], index: number): boolean {
  const first = lines[index] ?? '';
  if (!HEADER_FROM.test(first)) return NOTES_TIME.test(lines[index + 1] ?? '') && isNotesBlock(lines, index);
  const below = lines.slice(index + 1, index + 8);
  const dated = TIME_OF_DAY.test(first) || below.some((line) => HEADER_DATE.test(line));
  const addressed = below.some((line) => HEADER_TO.test(line));
  const titled = below.some((line) => HEADER_SUBJECT.test(line));
  return (dated && (addressed || titled)) || (addressed && titled);
}

function isNotesBlock(lines: readonly string[], index: number): boolean {
  return lines[index]?.trim() !== '' && lines.slice(index + 2, index + 5).some((line) => HEADER_TO.test(line));
}
