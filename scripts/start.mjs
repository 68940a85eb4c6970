/** `npm start`: real operation, as `GOUJI_DATA`, `PORT`, `HOST` and `DATABASE_URL` say. */
import { dataFolderFromEnvironment, portFromEnvironment, run } from './set-up/run.mjs';
import { runCommand, Trouble } from './set-up/trouble.mjs';

const loopback = ['127.0.0.1', 'localhost', '::1'];

await runCommand(() =>
  run({
    host: hostFromEnvironment(),
    port: portFromEnvironment(),
    databaseUrl: process.env['DATABASE_URL'] || null,
    dataFolder: dataFolderFromEnvironment(),
  }),
);

/** There are no accounts yet: whoever reaches the server may do everything. */
function hostFromEnvironment() {
  const host = process.env['HOST'] || '127.0.0.1';
  if (loopback.includes(host)) return host;
  throw new Trouble(`本版本还没有账户管理，只能在本机使用：HOST 只接受 ${loopback.join('、')}，现在是“${host}”。`);
}
