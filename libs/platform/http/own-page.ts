/**
 * Whether a stream is asked for by a page of this application. Browsers tell where a request comes from; what tells
 * nothing is a program that holds the cookie itself.
 * @param ownOrigin origin of the application as browsers see it
 */
export function isOwnPage(headers: Record<string, string | string[] | undefined>, ownOrigin: string): boolean {
  const site = headers['sec-fetch-site'];
  const { origin } = headers;
  return (site === undefined || site === 'same-origin') && (origin === undefined || origin === ownOrigin);
}
