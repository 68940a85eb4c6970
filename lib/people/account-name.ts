import { foldUsername } from '../workflow/signing-in';

/** Characters. */
export const leastUsernameLength = 3;
export const mostUsernameLength = 30;
export const mostPersonNameLength = 50;
export const mostDutyLength = 50;

const allowed = /^[a-z0-9][a-z0-9._-]*$/;

/**
 * The name that an account would be known by, or null where it may not be given: small letters, digits and `. _ -`, beginning with a letter or
 * digit, 3 to 30 of them. Full-width signs, capitals and spaces around it are folded first.
 */
export function readUsername(typed: string): string | null {
  const name = foldUsername(typed);
  return allowed.test(name) && name.length >= leastUsernameLength && name.length <= mostUsernameLength ? name : null;
}

/** A name or title as it was meant: full-width letters and digits as plain ones, white space once and none around. */
export function foldName(typed: string): string {
  return typed
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (sign) => sign.normalize('NFKC'))
    .replace(/[\s\u3000\0]+/g, ' ')
    .trim();
}
