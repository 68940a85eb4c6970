/** Reads the file on standard input as what the first word says and writes what was read to the pipe behind the standard ones. A program of its own. */
import { createWriteStream } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { importFile } from '../../lib/import/import-file';
import { readList } from '../../lib/people/list/read-list';
import { templates } from '../../templates/choose';
import type { ReadAs } from './read-apart';

const readers: Readonly<Record<ReadAs, (bytes: Uint8Array, fileName: string) => Promise<unknown>>> = {
  report: (bytes, fileName) => importFile(templates, bytes, fileName),
  people: (bytes) => readList(bytes),
};

const [as = '', fileName = ''] = process.argv.slice(2);
const answer = createWriteStream('', { fd: 3 });
const bytes = new Uint8Array(await buffer(process.stdin));
answer.end(JSON.stringify(await readers[as as ReadAs](bytes, fileName)));
