/** Reads the file on standard input and writes what was read to the pipe behind the standard ones. A program of its own. */
import { createWriteStream } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { importFile } from '../../../../lib/import/import-file';
import { templates } from '../../../../templates/choose';

const answer = createWriteStream('', { fd: 3 });
const [fileName = ''] = process.argv.slice(2);
const read = await importFile(templates, new Uint8Array(await buffer(process.stdin)), fileName);
answer.end(JSON.stringify(read));
