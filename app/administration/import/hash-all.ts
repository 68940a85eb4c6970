import 'server-only';
import { hashPassword } from '../../../lib/auth/passwords';

/** Hashes at work at once: each takes a core and some memory, and others sign in meanwhile. */
const atOnce = 4;

/** The hash of each account's password by user name. Two thousand take about half a minute. */
export async function hashAll(
  accounts: readonly { readonly username: string; readonly password: string }[],
): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, string>();
  const waiting = accounts.values();
  const work = async (): Promise<void> => {
    for (const { username, password } of waiting) hashes.set(username, await hashPassword(password));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return hashes;
}
