import { parse } from 'tldts';
import { listRecipients } from './automated-lists.js';
import type { MessageOrigin, Verdict } from './automated.js';
import { nameInAddress } from './identity/local-part.js';

/** Names under which an organization speaks to everybody. */
const ANNOUNCING =
  /\b(?:announcements?|bulletin|newsletter|news ?wire|news ?flash|headlines)\b|\boffice of (?:the|our) \w+|^the office of\b/i;
/** Names of a group of people, by their last word. */
const GROUP =
  /\b(?:team|department|dept|committee|relations|communications|services?|support|desk|help ?desk|office|administration|center|centre|program|process|resources|notification|alerts?|updates?)\s*(?:\([^()]*\))?$/i;
const CONFIRMATION =
  /\b(?:registration|order|booking|reservation|subscription|payment) (?:confirmation|confirmed|received)\b|^\s*welcome to\b|\b(?:anmelde|bestell|buchungs)bestätigung\b|^\s*willkommen bei\b|\bconfirmation de (?:commande|votre)\b|\bconfirmación de (?:pedido|su)\b/i;
/** Words that addresses of offices are made of. */
const OFFICE_WORDS = new Set(
  (
    'all announce announcement announcements bulletin office chairman president ceo team relations communications public ' +
    'media press general corporate information info marketing support help desk helpdesk service services customer care ' +
    'admin administrator administration hr human resources payroll benefits security billing accounts orders subscriptions ' +
    'membership members events event registration survey feedback education notification notifications alerts updates ' +
    'system community investor employee employees internal global the of and for'
  ).split(' '),
);
/** Distribution lists of a whole house: `all.employees@`, `everyone@`. */
const EVERYBODY =
  /(?:^|[\s<,;"])(?:all|everyone|everybody|staff|company|employees|alle|tous|todos)(?:[._-][^\s@,<>]*)?@/i;
const FEW = 20;
const UNSUBSCRIBE =
  /\bun-?subscri|\bopt(?:ing)?[- ]?out\b|no longer (?:wish|want) to (?:receive|get)|to stop receiving|manage your (?:e-?mail )?(?:preferences|subscriptions?)|you(?: are|'re) receiving this (?:e-?mail|message|newsletter|mailing)? ?because|you(?: have|'ve)? received this (?:e-?mail|message|newsletter|mailing) because you|to be removed from|(?:removed?|delete) (?:me |yourself |your name )?from (?:this|our|the|future) (?:e-?mail )?(?:mailing|list|distribution)|\babbestell|keine weiteren (?:e-?mails|newsletter)|newsletter abmelden|désabonn|se désinscrire|darse de baja|cancelar (?:la|su|tu) suscripci|disiscri|cancella(?:re|ti).{0,20}iscrizione|\buitschrijv|\bafmelden|descadastr|cancelar (?:a|sua) (?:inscri|assinatura)/i;
const ANSWER_OR_FORWARD =
  /^\s*(?:\[[^[\]]{0,80}\]\s*)?(?:re|aw|antw|sv|vs|r|rif|res|odp|ynt|fwd?|wg|tr|rv|i|enc|doorst)\s?(?:\[\d{1,4}\])?[:：]/i;
/** Somebody shows somebody else's message, and what it says of itself is not said of this one. */
const QUOTING = /^[> \t]{0,20}(?:subject|from|to|sent|betreff|von|objet|asunto|oggetto|onderwerp|assunto) ?:/im;
const LONGEST = 4_000;

/** An office that speaks to a crowd, or a circular that nobody can unsubscribe from but by its text. */
export function fromOffice({ fromAddress, fromName, headers, text }: MessageOrigin): Verdict | null {
  if (headers['in-reply-to'] !== undefined || headers.references !== undefined) return null;
  if (ANSWER_OR_FORWARD.test(headers.subject ?? '')) return null;
  const name = (fromName ?? '').slice(0, 200);
  if (ANNOUNCING.test(name)) return { reason: 'newsletter', rule: 'announcing_name' };
  if ((GROUP.test(name) || isOfficeAddress(fromAddress)) && isToCrowd(headers))
    return { reason: 'newsletter', rule: 'office_to_crowd' };
  if (isNameless(name, fromAddress)) {
    if (CONFIRMATION.test((headers.subject ?? '').slice(0, 500)))
      return { reason: 'notification', rule: 'confirmation' };
    if (isToItself(fromAddress, headers)) return { reason: 'newsletter', rule: 'to_itself' };
  }
  const words = text ?? '';
  const last = words.slice(-LONGEST);
  if (
    UNSUBSCRIBE.test(last) &&
    !QUOTING.test(`${words.slice(0, LONGEST)}\n${last}`) &&
    listRecipients(headers).length === 0
  )
    return { reason: 'newsletter', rule: 'unsubscribe_text' };
  return null;
}

/** Whether every word of the local part is an office's, or the organization's own name. */
function isOfficeAddress(address: string | null): boolean {
  if (address === null || !address.includes('@')) return false;
  const [local = '', domain = ''] = address.slice(0, LONGEST).split('@');
  const own = parse(domain).domainWithoutSuffix ?? '';
  const words = local.split(/[._+-]+/).filter((word) => word !== '');
  return words.some((word) => OFFICE_WORDS.has(word)) && words.every((word) => OFFICE_WORDS.has(word) || word === own);
}

/** No name beside the address, or nothing but the address again, which is none either. */
function isNameless(name: string, address: string | null): boolean {
  const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const [local = ''] = (address ?? '').split('@');
  return ['', letters(local), letters(address ?? '')].includes(letters(name)) && nameInAddress(address ?? '') === null;
}

/** Whoever gets it does so in blind copy. */
function isToItself(address: string | null, headers: MessageOrigin['headers']): boolean {
  const recipients = `${headers.to ?? ''}, ${headers.cc ?? ''}`.slice(0, LONGEST).toLowerCase();
  return address !== null && recipients.includes(address) && recipients.split('@').length === 2;
}

/** Nobody is addressed by name, everybody of a house is, or many are. */
function isToCrowd(headers: MessageOrigin['headers']): boolean {
  const recipients = `${headers.to ?? ''}, ${headers.cc ?? ''}`;
  const count = recipients.split('@').length - 1;
  return count === 0 || count > FEW || EVERYBODY.test(recipients.slice(0, LONGEST));
}
