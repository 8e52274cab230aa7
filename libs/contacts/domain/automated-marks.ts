import type { MessageOrigin, Verdict } from './automated.js';

type Headers = MessageOrigin['headers'];

/** Fields that only trackers of tickets, code and servers write, by the beginnings of their names. */
const TRACKERS =
  /^(?:x-(?:bugzilla|github|gitlab|jira|trac|redmine|mantisbt|launchpad|phabricator|gerrit|jenkins|travis|sourceforge|rt|otrs|zendesk|freshdesk|cron|nagios|zabbix|sentry|pagerduty|statuspage)-|rt-(?:ticket|originator)$)/;
/** Fields that only services for sending in bulk write. */
const BULK_SERVICES =
  /^(?:x-(?:campaign.*|mailchimp-.*|mc-user|mandrill-user|mailgun-sid|sg-eid|ses-outgoing|pm-message-id|csa-complaints|mailjet-.*|sfmc-.*|rpcampaign|bulkmail|mailingid|mailer-lid|listmember|sib-id)|feedback-id)$/;
const BULK_PROGRAMS =
  /phplist|mailchimp|constant ?contact|campaign ?monitor|listmanager|listserv|\blyris|sendblaster|groupmail|mail ?merge|\bbulk|newsletter|aweber|vertical ?response|silverpop/i;
const MACHINE_PROGRAMS = /phpmailer|wordpress|drupal|joomla|\bcron\b|nagios|jenkins|zabbix/i;
/** Return paths in which a service notes which of its many messages came back. */
const BULK_RETURN = /^<?(?:bounces?|returns?|msprvs1|em|errors?|delivery)[-+=._][^@\s]*\d[^@\s]*@/i;
const AUTO_REPLY_SUBJECT =
  /^\s*(?:(?:out of (?:the )?office|automatic reply|auto(?:mated|matic)?[- ]?(?:reply|response)|vacation (?:reply|response)|abwesenheits(?:notiz|agent)|abwesend|automatische antwort|réponse automatique|absence du bureau|respuesta automática|fuera de la oficina|automatisch antwoord|afwezig|risposta automatica|fuori sede|resposta automática|autosvar)\b|read:\s)/i;
const BOUNCE_SUBJECT =
  /^\s*(?:undeliver(?:able|ed)\b|returned mail\b|delivery status notification|delivery (?:failure|has failed)|mail delivery (?:failed|failure|subsystem)|failure notice|mail system error|message undeliverable|unzustellbar|nicht zustellbar|non (?:remis|distribuable)|no se puede entregar|onbestelbaar|impossibile recapitare|não entregue)/i;
const MAIL_SYSTEM =
  /mail(?:er)?[ -]?(?:delivery|daemon|system|administrator)|system[ -]?administrator|postmaster|microsoft outlook/i;

/** What marks that programs leave say; the surest first. */
export function markedByProgram(headers: Headers, fromName: string): Verdict | null {
  const subject = headers.subject ?? '';
  if (BOUNCE_SUBJECT.test(subject) && MAIL_SYSTEM.test(fromName)) return { reason: 'bounce', rule: 'bounce_subject' };
  if (AUTO_REPLY_SUBJECT.test(subject)) return { reason: 'auto_reply', rule: 'auto_reply_subject' };
  const names = Object.keys(headers);
  if (names.some((name) => TRACKERS.test(name))) return { reason: 'notification', rule: 'tracker' };
  return null;
}

/** What tells that a message was sent in bulk, when no list did it and nobody is answered. */
export function sentInBulk(headers: Headers): Verdict | null {
  const service = Object.keys(headers).some((name) => BULK_SERVICES.test(name));
  const program = `${headers['x-mailer'] ?? ''} ${headers['user-agent'] ?? ''}`.slice(0, 500);
  if (BULK_PROGRAMS.test(program)) return { reason: 'newsletter', rule: 'bulk_program' };
  if (service) return { reason: 'newsletter', rule: 'bulk_service' };
  if (MACHINE_PROGRAMS.test(program)) return { reason: 'notification', rule: 'machine_program' };
  if (BULK_RETURN.test((headers['return-path'] ?? '').trim().slice(0, 400)))
    return { reason: 'newsletter', rule: 'bulk_return_path' };
  return null;
}
