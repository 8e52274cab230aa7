/** A pattern of any of some words or phrases, as whole words. */
const any = (phrases: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${phrases
      .trim()
      .split(/\s*[|\n]\s*/)
      .join('|')})(?![\\p{L}\\p{N}])`,
    'iu',
  );

/** Asks for something without a question mark: English, German, French, Spanish, Italian, Portuguese, Dutch. */
export const REQUEST = any(`
  could you|can you|would you|will you|please (?:send|let|confirm|check|tell|have|reply|answer|call|come|sign|review|give|provide|advise|find out)
  let me know|let us know|waiting for your|awaiting your|we need (?:from you|your)|i need (?:from you|your)|get back to (?:me|us)
  könnten sie|können sie|kannst du|könntest du|würden sie|bitte (?:senden|schicken|reichen|prüfen|geben|melden|bestätigen|teilen)|bitte um|wir benötigen|melden sie sich
  pourriez-vous|pouvez-vous|peux-tu|merci de|veuillez|dites-moi|tenez-moi
  podrías|podría|puedes|puede usted|por favor|necesitamos|avísame|avíseme
  potresti|potrebbe|può|puoi|per favore|fammi sapere|mi faccia sapere
  poderia|você pode|pode me|por gentileza|avise-me
  kunt u|kun je|zou je|zou u|graag uw|laat (?:me|ons) weten
`);

/** Says what its writer will do. */
export const PROMISE = any(`
  i will|i'll|we will|we'll|i am going to|i'm going to|we are going to|i shall|i promise|follows (?:on|by|this|next|tomorrow)|you will (?:have|get|receive)
  ich werde|wir werden|schicke ich|sende ich|schicken wir|senden wir|melde mich|melden uns|bekommen sie|erhalten sie|folgt (?:am|bis|nächste|morgen)
  je vais|nous allons|je vous (?:envoie|enverrai|rappelle)|nous vous (?:envoyons|enverrons)
  voy a|vamos a|te (?:enviaré|mando|envío)|le (?:enviaré|mando|envío)|enviaremos
  ti (?:mando|invio|manderò)|vi (?:mando|inviamo)|manderò|invierò|invieremo
  vou|vamos|envio|enviarei|enviaremos
  ik zal|wij zullen|we zullen|ik stuur|wij sturen
`);

/** Tells what was settled. */
export const DECISION = any(`
  decided|decision|decisions|agreed|approved|approve|approval|confirmed|confirm|signed|accepted|accept|we take|go ahead|budget|deadline|contract|offer|invoice|order|ordered|delivery|delivered|due|paid|option [a-z]
  entschieden|entscheidung|beschlossen|vereinbart|genehmigt|freigegeben|freigabe|bestätigt|bestätige|angebot|rechnung|vertrag|frist|auftrag|liefertermin|termin|nachforderung
  décidé|décision|accepté|approuvé|confirmé|confirme|devis|facture|contrat|délai|commande|livraison
  decidido|decisión|acordado|aprobado|confirmado|oferta|factura|contrato|plazo|pedido|entrega
  deciso|decisione|approvato|confermato|offerta|fattura|contratto|scadenza|ordine|consegna
  decisão|aprovado|proposta|fatura|prazo
  besloten|akkoord|goedgekeurd|bevestigd|offerte|factuur|levering
`);

/** That something goes wrong. */
export const TROUBLE = any(`
  complaint|complain|unhappy|disappointed|disappointing|unacceptable|frustrated|frustrating|angry|upset|too late|overdue|delayed|delay|delays|reminder|final notice|wrong again|broken|damaged|not acceptable|cannot accept|can't accept|refund|cancel the (?:order|contract)|terminate|legal action|problem|problems|still (?:open|waiting|missing|no answer)|no answer|lost patience|concerned|worried|penalty|dispute
  beschwerde|reklamation|unzufrieden|enttäuscht|inakzeptabel|verärgert|zu spät|überfällig|verzögerung|verspätung|mahnung|erinnerung|beschädigt|defekt|kündigen|kündigung|problem|probleme|mangel|mängel|leider nicht
  réclamation|mécontent|mécontente|déçu|déçue|inacceptable|retard|en retard|rappel|relance|endommagé|résilier|problème|problèmes
  queja|reclamación|descontento|decepcionado|inaceptable|retraso|recordatorio|dañado|problema|problemas|cancelar el
  reclamo|deluso|delusa|inaccettabile|ritardo|sollecito|danneggiato|disdire
  reclamação|insatisfeito|atraso|lembrete
  klacht|ontevreden|teleurgesteld|vertraging|herinnering|beschadigd|probleem
`);

/** Nothing but manners. */
export const MANNERS = any(`
  thank you for|thanks for|thanks a lot|many thanks|hope (?:you are|this|all)|have a (?:nice|good|great)|best wishes|nice weekend|looking forward|happy to help|no problem
  if you have any questions|do not hesitate|don't hesitate|unsubscribe|sent from my
  vielen dank|danke für|danke dir|schönes wochenende|freue mich|bei fragen|für rückfragen|gern geschehen
  merci pour|merci beaucoup|bonne journée|bon week-end|n'hésitez pas
  gracias por|muchas gracias|un saludo|no dude en
  grazie per|grazie mille|buona giornata|obrigado pelo|obrigada|bedankt voor|fijne dag
`);

const GREETING =
  /^\s*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|greetings|hallo|guten (?:tag|morgen|abend)|lieber?|liebes|sehr geehrte[rn]?|moin|servus|bonjour|bonsoir|chère?|salut|hola|buenos d[ií]as|buenas tardes|estimad[oa]s?|querid[oa]s?|ciao|buongiorno|gentile|caro|cara|olá|bom dia|prezad[oa]s?|beste|geachte|goedemorgen)\b[^.!?\n]{0,60}[,!:.]?\s*$/iu;
const CLOSING =
  /^\s*(?:best|kind|warm|warmest|many|all the best|best wishes|warm wishes|cheers|regards|sincerely|yours|thanks|thank you|cordially|mit (?:freundlichen|besten|herzlichen)|viele|beste|herzliche|liebe grüße|mfg|lg|vg|cordialement|bien à|belle journée|bien cordialement|salutations|atentamente|saludos|un abrazo|cordiali|distinti|saluti|atenciosamente|abraços|met vriendelijke|groet|groeten)\b[^.!?\n]{0,40}[,!.]?\s*$/iu;

/** Whether a line is a greeting, a closing formula, a quote, or a rule: nothing of the message itself. */
export function isFrame(line: string): boolean {
  return /^\s*(?:>|\||-{2,}|_{2,}|={2,}|\*{3,})/.test(line) || GREETING.test(line) || CLOSING.test(line);
}

export const AMOUNT =
  /(?:[€$£¥]|(?<![\p{L}])(?:EUR|USD|GBP|CHF|Euro|euros|dollars))\s?\d|\d\s?(?:[€$£¥]|(?:EUR|USD|GBP|CHF|Euro|euros|dollars|k€|Mio)(?![\p{L}]))/iu;
export const CODE = /(?<![\p{L}\p{N}])(?:[\p{L}]{0,5}\d{2,}[-/.]\d{2,}|[A-Z]{1,5}-?\d{3,})(?![\p{L}\p{N}])/u;
export const NUMBER = /\d/;
export const WHEN = any(`
  monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|tonight|next (?:week|month|monday|tuesday|wednesday|thursday|friday)|this (?:week|month|afternoon|evening)|by (?:the )?end of|january|february|march|april|may|june|july|august|september|october|november|december|within (?:a|the|[a-z0-9]+) (?:days|weeks|week|month|months)|in (?:a|two|three) (?:days|weeks|week|month)
  montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|morgen|heute|nächste woche|diese woche|bis ende|januar|februar|märz|mai|juni|juli|oktober|dezember
  lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|aujourd'hui|semaine prochaine|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre
  lunes|martes|miércoles|jueves|viernes|sábado|domingo|mañana|hoy|próxima semana|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre
  lunedì|martedì|mercoledì|giovedì|venerdì|domani|oggi|prossima settimana|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre
  segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|amanhã|hoje
  maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|vandaag|volgende week
  \\d{1,2}[./]\\d{1,2}\\.?(?:\\d{2,4})?|\\d{4}-\\d{2}-\\d{2}
`);
