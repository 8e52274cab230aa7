/** What an address alone tells: which machine writes under it. */
interface AddressRule {
  readonly reason: 'newsletter' | 'mailing_list' | 'no_reply' | 'bounce' | 'notification';
  readonly rule: string;
  readonly local: RegExp;
}

const TAIL = '(?:[._+-].*)?$';

/** In this order: who refuses answers does so whatever else the name says. */
const RULES: readonly AddressRule[] = [
  { reason: 'bounce', rule: 'bounce_address', local: /^(mailer-?daemon|postmaster|mail-?daemon|bounces?([+-].*)?)$/ },
  {
    reason: 'no_reply',
    rule: 'no_reply_address',
    local: new RegExp(
      `^(.*[._+-])?(no|not|do-?not|donot|nao|ne|nicht|kein|non|niet)[._-]?(reply|respond|responder|antworten?|repondre|rispondere|antwoorden|responda)${TAIL}`,
    ),
  },
  {
    reason: 'mailing_list',
    rule: 'list_robot_address',
    local: new RegExp(
      `^(.+-(request|owner|bounces|admin|announce|help)|owner-.+|majordomo|listserv|listmaster|mailman${TAIL.slice(0, -1)})$`,
    ),
  },
];

const NEWSLETTER: AddressRule = {
  reason: 'newsletter',
  rule: 'newsletter_address',
  local: new RegExp(
    `^(.*[._-])?(e?-?news|newsletters?|mailings?|marketing|campaigns?|digest|promo(tions?)?|offers?|announce(ments?)?|bulletins?|broadcast)${TAIL}`,
  ),
};
const NOTIFICATION: AddressRule = {
  reason: 'notification',
  rule: 'notification_address',
  local: new RegExp(
    `^(notifications?|notify|notifier|alerts?|automated|automailer|auto-?confirm|noticeboard|calendar-notification|drive-shares.*|comments-noreply|updates?|builds?|ci|cron|root|daemon|www-data|nobody|system|robot|bot|rss[a-z]*|feeds?|jira|bugzilla|jenkins|gitlab|trac|redmine|nagios|zabbix|sentry)${TAIL}|[._-](daemon|robot|bot|mailer|notifications?|notifier|alerts?)$`,
  ),
};

const LONGEST_ADDRESS = 320;

/** Hosts under which nobody has an address but lists. */
const LIST_HOST =
  /@(?:(?:lists?|listserv|listserver|mailman|groups|lists-[a-z]+)\.[^@.]+\.[^@]+|(?:[^@]+\.)?(?:yahoogroups|egroups|googlegroups)\.[a-z.]+|(?:[^@]+\.)?(?:groups\.io|freelists\.org|topica\.com|librelist\.com))$/;

/** The rule by which the writer at this (lower-case) address is a machine for certain, whatever the message says. */
export const certainMachine = (address: string): AddressRule | undefined => match(address, RULES);

/** The rule by which the address is probably a machine's. */
export const probableMachine = (address: string): AddressRule | undefined => match(address, [NEWSLETTER, NOTIFICATION]);

/** Whether the address is that of a list, at a host of nothing but lists. */
export function isListHost(address: string): boolean {
  return address.length <= LONGEST_ADDRESS && LIST_HOST.test(address);
}

/** Whether nobody is met at this (lower-case) address: neither the writer nor a recipient there is a person. */
export function isMachine(address: string): boolean {
  return isListHost(address) || certainMachine(address) !== undefined || probableMachine(address) !== undefined;
}

function match(address: string, rules: readonly AddressRule[]): AddressRule | undefined {
  const local = address.slice(0, Math.max(address.lastIndexOf('@'), 0));
  return address.length > LONGEST_ADDRESS ? undefined : rules.find((rule) => rule.local.test(local));
}
