/** Whether somebody typed out the address of their account: in whatever case, with or without blanks around it. */
export function isConfirmed(typed: string, email: string): boolean {
  return typed.trim().toLowerCase() === email.toLowerCase();
}
