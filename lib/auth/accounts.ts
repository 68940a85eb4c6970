import 'server-only';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { username } from 'better-auth/plugins/username';
import { database } from '../store/connection';
import { mostPasswordLength } from '../workflow/password-rules';
import { hashPassword, verifyPassword } from './passwords';
import { idleMinutes } from './session-times';

const leastSecretLength = 32;

type Accounts = ReturnType<typeof configure>;

let kept: { readonly database: ReturnType<typeof database>; readonly accounts: Accounts } | null = null;

/**
 * better-auth over our own database. It is never mounted as a handler: of its many paths none is served, and what is needed of it
 * (sign-in by user name, looking up a session) is called by the functions of this room. Throws where the server has no secret.
 */
export function accounts(): Accounts {
  const current = database();
  if (kept?.database !== current) kept = { database: current, accounts: configure(current) };
  return kept.accounts;
}

function configure(client: ReturnType<typeof database>) {
  return betterAuth({
    appName: 'gouji',
    // Nothing is built from it: no mail is sent and no other site is redirected to.
    baseURL: 'http://127.0.0.1',
    secret: secret(),
    database: prismaAdapter(client, { provider: 'postgresql' }),
    advanced: {
      cookiePrefix: 'gouji',
      useSecureCookies: false,
      database: { generateId: false },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    session: { expiresIn: idleMinutes * 60, disableSessionRefresh: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: mostPasswordLength,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
    },
    // Which names may be given is for the administration to say; here any name may be tried.
    plugins: [username({ minUsernameLength: 1, maxUsernameLength: 200, usernameValidator: () => true })],
    // Attempts are counted by `lib/store/tries`, in the database too, and for names that do not exist alike.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

/** Where the server notes the address that a request came from; what a client writes there is replaced. */
export const addressHeader = 'x-gouji-address';

function secret(): string {
  const secret = process.env['GOUJI_SECRET'];
  if (secret === undefined || secret.length < leastSecretLength)
    throw new Error('GOUJI_SECRET is not set: npm run demo and npm start make one and set it');
  return secret;
}
