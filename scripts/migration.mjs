/**
 * `node scripts/migration.mjs`: fails where `prisma/schema.prisma` says what no migration makes.
 * `node scripts/migration.mjs NAME`: writes the migration that is missing, to be read before it is committed.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { migrate } from './set-up/migrate.mjs';
import { startPostgres } from './set-up/postgres.mjs';
import { root } from './set-up/root.mjs';
import { schemaDifference } from './set-up/schema-difference.mjs';
import { temporaryFolder } from './set-up/temporary-folder.mjs';
import { runCommand, Trouble } from './set-up/trouble.mjs';

const migrations = path.join(root, 'prisma', 'migrations');

await runCommand(async () => {
  const [name] = process.argv.slice(2);
  const sql = await missingMigration();
  if (sql === '') console.log('数据库结构与迁移一致。');
  else if (name === undefined) throw new Trouble(`prisma/schema.prisma 与迁移不一致，还缺：\n${sql}`);
  else await writeMigration(name, sql);
});

async function missingMigration() {
  const folder = await temporaryFolder();
  const database = await startPostgres(folder);
  try {
    await migrate(database.url, migrations);
    return await schemaDifference(database.url);
  } finally {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeMigration(name, sql) {
  if (!/^[a-z0-9_]+$/.test(name)) throw new Trouble('迁移的名称只能由小写字母、数字和下划线组成。');
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const file = path.join(migrations, `${stamp}_${name}`, 'migration.sql');
  await mkdir(path.dirname(file));
  await writeFile(file, sql);
  console.log(`已写入 ${path.relative(root, file)}，请核对后提交。`);
}
