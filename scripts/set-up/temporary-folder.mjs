import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Makes a folder for a database that is thrown away; the account of PostgreSQL may enter it also where root made it. */
export async function temporaryFolder() {
  const folder = await mkdtemp(path.join(tmpdir(), 'gouji-'));
  await chmod(folder, 0o755);
  return folder;
}
