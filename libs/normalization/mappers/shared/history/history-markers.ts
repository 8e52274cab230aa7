import { labelled } from './mail-labels.js';

/** How mail programs, in the languages they speak, announce the message that is being answered or passed on. */

const ORIGINAL =
  /^(?:Original(?:\s|e\s|-)?(?:Message|Nachricht|E-?Mail|Appointment|Mail)|(?:Reply|Antwort) (?:Message|Nachricht)|Urspr(?:ü|ue?)ngliche (?:Nachricht|E-?Mail|Mail)|Ursprungsnachricht|Message d['’]origine|(?:Message|Courriel|E-?mail) (?:original|initial)|(?:Mensaje|Correo) original|Mensagem original|Messaggio originale|E-?mail originale|Oorspronkelijk(?:e)? (?:bericht|e-?mail)|Ursprungligt meddelande|Oprindelig meddelelse|Opprinnelig melding|Alkuperäinen viesti|Původní (?:zpráva|e-?mail)|Pôvodná správa|Oryginalna wiadomość|Wiadomość oryginalna|Eredeti üzenet|Mesaj(?:ul)? original|Orijinal (?:Mesaj|İleti)|Исходное сообщение|Оригинальное сообщение|原始邮件|原始郵件|元のメッセージ|원본 메시지)$/iu;

const PASSED_ON =
  /forwarded|fwd|weitergeleitet|transféré|réexpédié|transmis|reenviad|encaminhad|inoltrat|doorgestuurd|vidarebefordra|videresend|välitetty|edelleenlähetetty|przekaz|przesłan|přepos[ií]lan|přeposlan|preposlan|továbbított|redirecționat|proslijeđen|[iİ]letil(?:en|miş)|пересыла|переслан|перенаправлен|переадресован|转发|轉寄|転送|전달|προωθ/iu;

/** What Apple's and other programs write above a message that is passed on, instead of dashes. */
const FORWARD_LINE =
  /^(?:(?:Begin )?forwarded message|Anfang der weitergeleiteten (?:Nachricht|E-Mail)|Début du (?:message|courriel) (?:transféré|réexpédié)|Inicio del mensaje reenviado|Inizio (?:del )?messaggio inoltrato|Begin doorgestuurd bericht|Início da mensagem (?:re)?encaminhada|Vidarebefordrat (?:mejl|brev|meddelande)|Start på videresendt besked|Videresendt (?:melding|besked|e-post)|Välitetty viesti(?: alkaa)?|Začátek přeposílané zprávy|Začiatok preposlanej správy|Započni proslijeđenu poruku|Továbbított levél kezdete|Początek przekazywanej wiadomości|Începe mesajul redirecționat|Начало переадресованного сообщения|Початок листа, що пересилається|[iİ]leti başlangıcı|以下是转发的邮件|下記のメッセージを転送|전달된 메시지)\s?[:：]$/iu;

const FORWARDED_SUBJECT =
  /^\s*(?:\[[^\]]{1,40}\]\s*){0,3}\[?(?:fwd?|wg|tr|rv|i|vs|vb|doorst|enc|pd|(?:İ|i̇?)lt|vl|redir\.?|videresend(?:t)?|转发|轉寄)\s?[:：]/iu;

/** Does the subject say that the message passes another one on (`Fwd:`, `WG:`, `TR :`)? */
export function isForwardedSubject(subject: string): boolean {
  return FORWARDED_SUBJECT.test(subject.slice(0, 300));
}

/** The subject without the mark of a forwarded message. */
export function withoutForwardMark(subject: string): string {
  return subject.replace(FORWARDED_SUBJECT, '').trim();
}

const COLON_AT_END = /[:：]\s*$/;
const DASHES_FIRST = /^\s{0,40}\*?--+\s{0,4}[^\s-]/;

/**
 * A line of dashes around words: what is between them, and what a program that lost line breaks put behind it. Lotus
 * Notes breaks the line before the closing dashes.
 */
interface Dashed {
  words: string;
  rest: string;
}

function dashed(line: string): Dashed | null {
  if (line.length > 4_000 || !DASHES_FIRST.test(line)) return null;
  const text = line.trim().replace(/^\*|\*$/g, '');
  const head = text.slice(0, 160);
  const start = head.search(/[^-]/);
  if (start < 2) return null;
  const first = head.indexOf('--', start);
  if (first < 0) return { words: head.slice(start).trim(), rest: '' };
  // `--- Preposlaná správa --- Forwarded Message ---` has dashes inside.
  const last = head.lastIndexOf('--');
  const end = PASSED_ON.test(head.slice(first, last)) ? last : first;
  return { words: head.slice(start, end).replace(/-+$/, '').trim(), rest: text.slice(end).replace(/^-+\s*/, '') };
}

/**
 * Tells the line above another message: `-----Original Message-----` with or without the head behind it,
 * `---------- Forwarded message ---------`, `Begin forwarded message:`.
 */
export function messageMark(line: string): 'original' | 'forward' | null {
  const mark = dashed(line);
  if (mark === null) {
    return line.length < 120 && COLON_AT_END.test(line.slice(-5)) && FORWARD_LINE.test(line.trim()) ? 'forward' : null;
  }
  if (mark.words.length > 120 || !(mark.rest === '' || labelled(mark.rest) !== null)) return null;
  if (ORIGINAL.test(mark.words)) return 'original';
  return PASSED_ON.test(mark.words) ? 'forward' : null;
}

/** What stands behind a mark on its line; empty for nearly all programs. */
export function behindMark(line: string): string {
  return dashed(line)?.rest ?? '';
}
