const SIGNATURE_LINES = 30;
const DELIMITER = /^--[ \u00a0]?$/;
const MOBILE =
  /^(?:Sent (?:from|via|with|using) (?:my |the )?(?:\p{L}|BlackBerry)|Sent from (?:Mail|Outlook|Yahoo)|Get Outlook for |Gesendet (?:von|mit|aus) |Von meinem .{2,40} gesendet|Diese Nachricht wurde von meinem |Envoyé (?:de|depuis|à partir) |Enviado (?:desde|do|via|de) |Inviato da(?:l|lla)? |Verstuurd (?:vanaf|met|via) |Verzonden (?:vanaf|met|via) |Skickat från |Sendt fra |Lähetetty |Wysłane z |Odesláno z |Отправлено с )/iu;

/**
 * Removes a signature from the end of a text: what follows the delimiter `-- `, and the line that a phone adds.
 * Conservative: the delimiter counts only near the end, and a text that is nothing but a signature stays.
 */
export function withoutSignature(lines: readonly string[]): readonly string[] {
  const delimiter = lines.findIndex((line, i) => i >= lines.length - SIGNATURE_LINES && DELIMITER.test(line));
  const body = delimiter > 0 && hasText(lines, delimiter) ? lines.slice(0, delimiter) : lines;
  const last = body.findLastIndex((line) => line.trim() !== '');
  const closing = (body[last] ?? '').trim().replace(/^[*_[(]+/, '');
  return last > 0 && closing.length <= 100 && MOBILE.test(closing) && hasText(body, last) ? body.slice(0, last) : body;
}

function hasText(lines: readonly string[], end: number): boolean {
  for (let i = 0; i < end; i += 1) if ((lines[i] ?? '').trim() !== '') return true;
  return false;
}
