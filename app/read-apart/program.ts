/**
 * Reads the file on standard input and writes what was read to the pipe behind the standard ones. A program of its own: `program.ts MEGABYTES
 * report|people NAME`, ended when it takes more megabytes than that.
 */
import { createWriteStream } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { importFile } from '../../lib/import/import-file';
import { readList } from '../../lib/people/list/read-list';
import { templates } from '../../templates/choose';
import { endAtMemory } from './end-at-memory';
import type { ReadAs } from './read-apart';

const readers: Readonly<Record<ReadAs, (bytes: Uint8Array, fileName: string) => Promise<unknown>>> = {
  report: (bytes, fileName) => importFile(templates, bytes, fileName),
  people: (bytes) => readList(bytes),
};

const [megabytes, as = '', fileName = ''] = process.argv.slice(2);
endAtMemory(Number(megabytes));
const answer = createWriteStream('', { fd: 3 });
const bytes = new Uint8Array(await buffer(process.stdin));
answer.end(JSON.stringify(await readers[as as ReadAs](bytes, fileName)));
