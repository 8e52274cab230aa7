/** How authenticators name a person: the bytes of the user's id, which say nothing about them. */
export function userHandleOf(userId: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(userId.replaceAll('-', ''), 'hex'));
}

/** Whether an authenticator named this person. @param handle base64url, as it came */
export function isHandleOf(userId: string, handle: string): boolean {
  return handle === Buffer.from(userHandleOf(userId)).toString('base64url');
}
