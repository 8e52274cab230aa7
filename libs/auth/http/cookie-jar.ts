import { parseCookie, stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';

/** A token as we make them: 32 bytes in base64url. Anything else in a cookie is nobody's. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/**
 * One cookie that holds a token for this origin alone. Over HTTPS its name begins with `__Host-`, so that the browser
 * itself refuses it without Secure, with a Domain or with another Path, and no sibling domain can plant one.
 */
export class CookieJar {
  readonly name: string;
  private readonly secure: boolean;

  /**
   * @param name      without the prefix
   * @param publicUrl where browsers reach the application
   */
  constructor(name: string, publicUrl: string) {
    this.secure = publicUrl.startsWith('https://');
    this.name = this.secure ? `__Host-${name}` : name;
  }

  /** The token that a browser brought, null when it brought none. */
  read(request: Request): string | null {
    const header = request.headers.cookie;
    if (header === undefined || !header.includes(this.name)) return null;
    const value = parseCookie(header)[this.name];
    return value !== undefined && TOKEN.test(value) ? value : null;
  }

  write(response: Response, token: string, maxAgeSeconds: number): void {
    response.append('Set-Cookie', this.header(token, maxAgeSeconds));
    // What comes with a token belongs to one browser.
    response.setHeader('Cache-Control', 'no-store');
  }

  clear(response: Response): void {
    response.append('Set-Cookie', this.header('', 0));
  }

  private header(value: string, maxAge: number): string {
    // Lax, not Strict: the provider's redirect back and a link in a mail are navigations from elsewhere.
    return stringifySetCookie({
      name: this.name,
      value,
      maxAge,
      path: '/',
      httpOnly: true,
      secure: this.secure,
      sameSite: 'lax',
    });
  }
}
