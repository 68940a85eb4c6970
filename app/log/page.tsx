import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { addressOf } from '../../components/log/log-query';
import { LogView } from '../../components/log/log-view';
import { PageFrame } from '../../components/shell/page-frame';
import { logFormats } from '../../lib/messages/log-file';
import { logExportWords, logWords } from '../../lib/messages/log-words';
import { eventsAPage, listEvents } from '../../lib/store/read-log';
import { listUnits } from '../../lib/store/units';
import { requirePerson } from '../security/require-person';
import { verify } from './actions';
import { filterOf, readPage, readQuery } from './read-filter';

export const metadata: Metadata = { title: logWords.title };

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** The log, for auditors; for everybody else there is no such page. */
export default async function Page({ searchParams }: Props) {
  const person = await requirePerson();
  const address = addressParts(await searchParams);
  const query = readQuery(address);
  const page = readPage(address);
  const listed = await listEvents(person, filterOf(query), page);
  if (listed === null) notFound();
  const units = (await listUnits(person)).map(({ id, name }) => ({ id, name }));
  return (
    <PageFrame
      title={logWords.title}
      actions={
        <>
          <span>{logWords.exportHint}</span>
          {logFormats.map((format) => (
            <a key={format} href={`/log/export${addressOf(query, { format })}`} download>
              {logExportWords[format]}
            </a>
          ))}
        </>
      }
    >
      <LogView query={query} units={units} {...listed} page={page} pageSize={eventsAPage} verify={verify} />
    </PageFrame>
  );
}

/** Of a name that stands there more than once, nothing is asked. */
function addressParts(search: Awaited<Props['searchParams']>): URLSearchParams {
  const single = Object.entries(search).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
  return new URLSearchParams(single);
}
