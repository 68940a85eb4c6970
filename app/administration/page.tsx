import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LinkButton } from '../../components/shell/link-button';
import { PageFrame } from '../../components/shell/page-frame';
import { administrationWords } from '../../lib/messages/administration-words';
import { lacksOf, type Posted } from '../../lib/people/lack';
import { officialDay } from '../../lib/people/official-day';
import type { Unit } from '../../lib/people/unit';
import { listPeople, listPosted } from '../../lib/store/people';
import { listManagedUnits } from '../../lib/store/units';
import { requirePerson } from '../security/require-person';
import { AdministrationPage } from './administration-page';

export const metadata: Metadata = { title: administrationWords.title };

interface PageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** The units and accounts that the person administers; for everybody else there is no such page. */
export default async function Page({ searchParams }: PageProps) {
  const person = await requirePerson();
  const units = await listManagedUnits(person);
  const { unit: wanted } = await searchParams;
  const chosen = units.find(({ id }) => id === wanted) ?? topOf(units);
  if (chosen === undefined) notFound();
  const now = new Date();
  return (
    <PageFrame
      title={administrationWords.title}
      actions={<LinkButton href="/administration/import">{administrationWords.importLink}</LinkButton>}
    >
      <AdministrationPage
        units={units}
        chosen={chosen}
        lacks={lacksById(units, await listPosted(person))}
        people={await listPeople(person, chosen.id)}
        selfId={person.id}
        auditors={units.some(({ parentId }) => parentId === null)}
        now={now}
        today={officialDay(now)}
      />
    </PageFrame>
  );
}

/** The first unit above which nothing is administered. */
function topOf(units: readonly Unit[]): Unit | undefined {
  const known = new Set(units.map(({ id }) => id));
  return units.find(({ parentId }) => parentId === null || !known.has(parentId));
}

function lacksById(units: readonly Unit[], posted: readonly Posted[]) {
  const byUnit = new Map<string, Posted[]>();
  for (const each of posted) byUnit.set(each.unitId, [...(byUnit.get(each.unitId) ?? []), each]);
  return Object.fromEntries(
    units.flatMap((unit) => {
      const lacks = lacksOf(unit, byUnit.get(unit.id) ?? []);
      return lacks.length === 0 ? [] : [[unit.id, lacks] as const];
    }),
  );
}
