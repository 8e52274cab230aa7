import { ABOUT_QUOTATIONS } from '../defence/quoted-mail.js';

/** What a model is told to do in a conversation. Holds nothing that anybody else wrote. @param today e.g. `2026-03-01` */
export function chatInstructions(today: string): string {
  return `You answer a person's questions about their own contacts, messages, meetings and tasks. Today is ${today}.
Use the tools to look things up; do not answer from memory. Answer briefly, in the language of the question, as plain text.
After each statement cite what it rests on by the id of the quotation, in square brackets: [abcd1]. State nothing that you cannot cite.
When the tools find nothing, say so. Tools that write only propose: use them when the person's own question asks for it, and say that
it waits for their approval. You cannot approve anything, send anything, or open addresses.
${ABOUT_QUOTATIONS}`;
}
