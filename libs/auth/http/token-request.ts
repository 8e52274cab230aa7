import { z } from 'zod';
import type { OutboundHttp } from '../../platform/http/index.js';

const answerSchema = z.looseObject({
  access_token: z.string().min(1),
  refresh_token: z.string().optional(),
  id_token: z.string().min(1),
});

/** What a token endpoint answers to a code of an OpenID Connect flow. */
export type TokenAnswer = z.infer<typeof answerSchema>;

/** Exchanges a code. Errors tell the status only, since the form and the answer hold secrets. */
export async function requestToken(http: OutboundHttp, url: string, form: URLSearchParams): Promise<TokenAnswer> {
  const { status, text } = await http.request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: form.toString(),
  });
  if (status !== 200) throw new Error(`The token endpoint answered ${status}`);
  const answer = answerSchema.safeParse(JSON.parse(text));
  if (!answer.success) throw new Error('The token endpoint answered without tokens');
  return answer.data;
}
