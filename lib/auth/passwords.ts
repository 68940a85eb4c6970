import 'server-only';
import { hash, verify } from '@node-rs/argon2';
import { randomInt } from 'node:crypto';

export { passwordTroubles } from '../workflow/password-rules';

/** Argon2id, the least that OWASP's password storage cheat sheet asks for: memory in KiB. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The argon2id hash of a password in its own text form, salt included. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), cost);
}

/** Whether `hashed`, as `hashPassword` gave it, is of this password. */
export function verifyPassword(hashed: string, password: string): Promise<boolean> {
  return verify(hashed, password.normalize('NFC'));
}

/** Without those that are taken for each other: 0 O o, 1 l I. */
const alphabets = ['abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789'] as const;

/** A password to be handed over once and changed at the first sign-in: three groups of four, easy to read aloud. */
export function makeInitialPassword(): string {
  const groups = Array.from({ length: 3 }, () =>
    Array.from({ length: 4 }, (_, index) => pick(alphabets[index % alphabets.length] ?? alphabets[0])).join(''),
  );
  return groups.join('-');
}

function pick(alphabet: string): string {
  return alphabet.charAt(randomInt(alphabet.length));
}
