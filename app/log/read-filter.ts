import { z } from 'zod';
import type { LogQuery } from '../../components/log/log-query';
import type { LogFilter } from '../../lib/workflow/log-entry';

const oneDay = 86_400_000;

/** What does not fit asks nothing: an address that somebody altered shows more, never an error. */
const text = z.string().trim().max(100).catch('');
const day = z.iso.date().catch('');

const query = z.object({
  actor: text,
  unit: z.uuid().catch(''),
  action: text,
  from: day,
  until: day,
});

/** What the address of the page asks for. */
export function readQuery(address: URLSearchParams): LogQuery {
  return query.parse(Object.fromEntries(address));
}

/** The page that the address asks for, counted from 1. */
export function readPage(address: URLSearchParams): number {
  return z.coerce.number().int().min(1).max(1_000_000).catch(1).parse(address.get('page'));
}

/** What is asked for, as the store takes it; days are those of Beijing, the last one included. */
export function filterOf({ actor, unit, action, from, until }: LogQuery): LogFilter {
  return {
    ...(actor === '' ? {} : { actorName: actor }),
    ...(unit === '' ? {} : { unitId: unit }),
    ...(action === '' ? {} : { action }),
    ...(from === '' ? {} : { from: dayOf(from) }),
    ...(until === '' ? {} : { until: new Date(dayOf(until).getTime() + oneDay) }),
  };
}

function dayOf(date: string): Date {
  return new Date(`${date}T00:00:00+08:00`);
}
