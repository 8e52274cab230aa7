import { trimOf } from '../history/quoted-lines.js';

/** The lines that telephones and mail programs add of their own accord. */

const FIXED =
  /^(?:Get Outlook for |Obtenir Outlook pour |Télécharger Outlook pour |Holen Sie sich Outlook für |Outlook für (?:iOS|Android) (?:beziehen|herunterladen)|Obtener Outlook para |Obtenga Outlook para |Obter (?:o )?Outlook para |Scarica Outlook per |Ottieni Outlook per |Outlook voor (?:iOS|Android) downloaden|Download Outlook voor |Hämta Outlook för |Hent Outlook |Pobierz (?:program )?Outlook |Von meinem .{2,40} gesendet|Von unterwegs gesendet|Diese Nachricht wurde von meinem |Envoyé (?:de|depuis|à partir|via|avec) |Enviad[oa] (?:desde|do|da|via|vía|con|de|a partir|através) |Inviat[oa] (?:da|dal|dalla|con|tramite) |Verstuurd (?:vanaf|met|via|vanuit) |Verzonden (?:vanaf|met|via|vanuit) |Skickat från |Sendt (?:fra|med) |Sänt från |Lähetetty |Wysłan[eo] z |Odesláno z |Odoslané z |Отправлено (?:с|из) |Надіслано з |발신|iPhoneから|.{1,20}から送信|发自我的|.{2,30}(?:dan|den) gönderildi)/iu;
/** With a name behind them; `sent from the office yesterday` is a sentence. */
const SENT =
  /^(?:[Ss]ent|SENT) (?:wirelessly )?(?:from|via|with|using|by) (?:(?:my|a) [\p{L}\p{N}]|the \p{Lu}|\p{Lu}|i[PM])/u;
const GESENDET = /^Gesendet (?:von|mit|aus|über|via) (?:(?:mein|dem|der) ?|\p{Lu})/u;
const MAX_LENGTH = 100;
const MAX_WORDS = 14;

export function isMobileSignature(line: string): boolean {
  const text = trimOf(line.slice(0, 400).replace(/<[^<>]{0,300}>/g, ''), '*_[](){}');
  if (text.length > MAX_LENGTH || text.split(/\s+/).length > MAX_WORDS) return false;
  return FIXED.test(text) || SENT.test(text) || GESENDET.test(text);
}
