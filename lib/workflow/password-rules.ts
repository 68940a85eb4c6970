/** Characters. */
export const leastPasswordLength = 10;
export const mostPasswordLength = 128;

/** From this length on a password may be of one kind of characters: a sentence is harder to guess than P@ssw0rd. */
const longEnough = 16;
const leastKinds = 3;
const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u] as const;

/** What is asked for most often where passwords are stolen, as far as the other rules let it pass; in small letters. */
const commonest: ReadonlySet<string> = new Set([
  'password123!',
  'password@123',
  'passw0rd123',
  'p@ssw0rd123',
  'p@ssword123',
  'admin@12345',
  'admin@123456',
  'admin123456!',
  'administrator1!',
  'qwerty123456!',
  'qwer1234!@#$',
  'qwer!@#$1234',
  '1qaz@wsx3edc',
  '1qaz2wsx3edc!',
  '1qaz!qaz2wsx',
  'zaq12wsx!@#',
  'abc123456!',
  'abcd1234!@#$',
  'abc@123456',
  'aa123456!@#',
  'aa@123456789',
  'a123456789!',
  'woaini1314520!',
  'woaini@1314',
  'iloveyou123!',
  'welcome@123',
  'welcome123!',
  'changeme123!',
  'huawei@123',
  'huawei12#$',
  'root@123456',
  'test@123456',
  'system@123',
  'gouji@123456',
  'zhengfu@123',
  'zwgk@123456',
  '1234567890123456',
  '0123456789abcdef',
  'qwertyuiopasdfgh',
]);

export type PasswordTrouble =
  | { readonly kind: 'tooShort' }
  | { readonly kind: 'tooLong' }
  /** Fewer than three of small letters, capitals, digits and signs. */
  | { readonly kind: 'tooPlain' }
  | { readonly kind: 'holdsUsername' }
  | { readonly kind: 'commonplace' };

/** Why `password` may not be set for the account `username`; empty where it may. Lengths are in characters as people count them. */
export function passwordTroubles(password: string, username: string): PasswordTrouble[] {
  const length = [...password].length;
  const folded = password.toLowerCase();
  const troubles: (PasswordTrouble | false)[] = [
    length < leastPasswordLength && { kind: 'tooShort' },
    // Every character counts to the sign-in, which takes no more than this many units.
    password.length > mostPasswordLength && { kind: 'tooLong' },
    length < longEnough && kinds.filter((kind) => kind.test(password)).length < leastKinds && { kind: 'tooPlain' },
    username.length >= 3 && folded.includes(username.toLowerCase()) && { kind: 'holdsUsername' },
    (commonest.has(folded) || new Set(password).size < 5) && { kind: 'commonplace' },
  ];
  return troubles.filter((trouble) => trouble !== false);
}
