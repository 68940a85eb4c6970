import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './root.mjs';

/**
 * The SQL that would bring the database at `url` to what `prisma/schema.prisma` says; empty where it is there already. Prisma's own engine
 * reckons it, in its WebAssembly form, which needs no download.
 */
export async function schemaDifference(url) {
  const { SchemaEngine } = await loadEngine();
  const schema = { path: 'schema.prisma', content: await readFile(path.join(root, 'prisma', 'schema.prisma'), 'utf8') };
  const catalogue = await connectCatalogue(url);
  const engine = await SchemaEngine.new({ datamodels: [[schema.path, schema.content]] }, () => {}, catalogue);
  const { stdout } = await engine.diff({
    from: { tag: 'schemaDatasource', files: [schema], configDir: root },
    to: { tag: 'schemaDatamodel', files: [schema] },
    script: true,
    exitCode: null,
    shadowDatabaseUrl: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  await catalogue.end();
  return stdout.includes('This is an empty migration') ? '' : stdout;
}

let loading = null;

/** Once in a process: its two halves know one another by a module's own variable. */
function loadEngine() {
  loading ??= instantiateEngine();
  return loading;
}

async function instantiateEngine() {
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const bytes = await readFile(path.join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  // The engine says there why it gave up.
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) };
  return glue;
}

/** Prisma's adapter, taught the type "char": only the catalogue of the database has it, and the engine asks for it. */
async function connectCatalogue(url) {
  const { default: pg } = await import('pg');
  const { PrismaPg } = await import('@prisma/adapter-pg');
  const { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } = await import('@prisma/driver-adapter-utils');
  const { CHAR, TEXT } = pg.types.builtins;
  const charsOf = new WeakMap();

  class CatalogPool extends pg.Pool {
    async query(...args) {
      const result = await super.query(...args);
      const chars = result.fields.filter(({ dataTypeID }) => dataTypeID === CHAR);
      charsOf.set(
        result.rows,
        chars.map((field) => result.fields.indexOf(field)),
      );
      for (const field of chars) field.dataTypeID = TEXT;
      return result;
    }
  }

  class CatalogAdapter extends PrismaPg {
    async connect() {
      const connection = await super.connect();
      const queryRaw = connection.queryRaw.bind(connection);
      connection.queryRaw = async (query) => {
        const answer = await queryRaw(query);
        for (const index of charsOf.get(answer.rows) ?? []) answer.columnTypes[index] = ColumnTypeEnum.Character;
        return answer;
      };
      return connection;
    }
  }

  const pool = new CatalogPool({ connectionString: url });
  return Object.assign(bindMigrationAwareSqlAdapterFactory(new CatalogAdapter(pool)), { end: () => pool.end() });
}
