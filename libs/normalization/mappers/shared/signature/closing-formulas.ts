/** `Best regards,`, `Viele Grüße`, `Cordialement`: the words that close a message, in the languages that are read here. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** At least one of these makes a closing formula. */
const CORE = words(
  'regards sincerely cheers wishes truly faithfully respectfully greetings cordially warmly best ' +
    'gruß gruss grüße grüsse grüßen grüssen hochachtungsvoll mfg vg lg bg ' +
    'cordialement cordiales salutations amicalement sincèrement respectueusement amitiés bises bisous ' +
    'saludos saludo atentamente cordialmente abrazo abrazos atte ' +
    'groeten groet groetjes hoogachtend mvg ' +
    'saluti saluto cordialità ' +
    'atenciosamente cumprimentos abraço abraços att saudações ' +
    'hälsningar hälsning hilsen hilsener mvh vh ' +
    'terveisin terveiset pozdrawiam pozdrowienia poważaniem szacunku pozdravem pozdravy pozdrav ' +
    'уважением пожеланиями повагою üdvözlettel tisztelettel saygılarımla saygılar selamlar stimă',
);

/** Thanks close a message too, but are often its content: only with a name on a line of its own. */
const THANKS = words(
  'thanks thank thx tks danke dank merci gracias bedankt dankjewel grazie obrigado obrigada grato grata tack tak takk ' +
    'kiitos dziękuję dzięki děkuji ďakujem спасибо дякую köszönettel köszönöm teşekkürler mulțumesc',
);

/** What may stand beside them. */
const BESIDE = words(
  'with and the my our your yours all very kind kindest warm warmest many much so you in advance again a lot love personal ' +
    'mit und freundlichen freundlichem freundliche freundlicher liebe lieben lieber herzliche herzlichen herzlicher ' +
    'viele vielen besten beste bester schöne schönen schöner sonnige sonnigen im voraus ihr ihre dein deine euer eure ' +
    'sehr für ihnen wir verbleiben ' +
    'bien à et mes nos meilleures sentiments distinguées d’avance avance par très ' +
    'un una cordial cordiales cordiali muy muchos muchas y reciba recibe reciban por adelantado de antemano ' +
    'met vriendelijke vriendelijk hartelijke beste hartelijk alvast bij voorbaat en ' +
    'distinti cordiale caro cari e buona giornata mille molte anticipatamente porgiamo porgo i più ' +
    'os com melhores um forte grande desde já ' +
    'med vänliga vänlig venlig venlige vennlig bedste på forhånd ' +
    'ystävällisin parhain z wyrazami serdecznie s přátelským с наилучшими з cu iyi çalışmalar',
);

/** `Viele Grüße aus Köln`: what follows these is a place. */
const BEFORE_PLACE = words('from aus desde da de dal uit från fra depuis');

const FORMAL =
  /^(?:bien à (?:vous|toi)|veuillez (?:agréer|recevoir|croire)|je vous prie d['’](?:agréer|accepter)|nous vous prions d['’]agréer|dans l['’]attente de vo(?:us|tre)|quedo a (?:su|tu|la) (?:disposición|espera)|in attesa di un)/iu;

const MAX_LENGTH = 60;
const MAX_FORMAL_LENGTH = 160;

export type Closing = 'formula' | 'thanks';

/** Is the line nothing but a closing formula? */
export function closing(line: string): Closing | null {
  const text = line.trim();
  if (text.length < 2 || text.length > MAX_FORMAL_LENGTH) return null;
  if (FORMAL.test(text)) return 'formula';
  if (text.length > MAX_LENGTH) return null;
  const parts = tokens(text);
  const end = parts.findIndex((part, i) => i > 0 && BEFORE_PLACE.has(part) && isCore(parts.slice(0, i)));
  const formula = end > 0 && parts.length - end <= 4 ? parts.slice(0, end) : parts;
  if (formula.length === 0 || !formula.every((part) => CORE.has(part) || THANKS.has(part) || BESIDE.has(part))) {
    return null;
  }
  if (formula.some((part) => CORE.has(part))) return 'formula';
  return formula.some((part) => THANKS.has(part)) || isYours(formula) ? 'thanks' : null;
}

/** `Best, Ann`, `LG Ann`: the formula at a line's beginning, and what is left of the line; null without a formula. */
export function behindClosing(line: string): string | null {
  const text = line.trim();
  if (text.length > MAX_LENGTH) return null;
  const parts = text.split(/[\s,]+/);
  for (let count = Math.min(parts.length - 1, 5); count > 0; count -= 1) {
    if (closing(parts.slice(0, count).join(' ')) === 'formula') return parts.slice(count).join(' ');
  }
  return null;
}

const isCore = (parts: readonly string[]): boolean => parts.some((part) => CORE.has(part));
const isYours = (parts: readonly string[]): boolean => parts.length <= 2 && parts.includes('yours');

function tokens(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s,.!;:*_–—-]+/)
    .filter((part) => part !== '');
}
