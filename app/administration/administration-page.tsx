'use client';

import { useRouter } from 'next/navigation';
import type { ComponentProps } from 'react';
import { Administration } from '../../components/administration/administration';
import { guessAgencyKind } from '../../lib/report/agency-kind';
import * as actions from './actions';

type Facts = Omit<ComponentProps<typeof Administration>, 'actions' | 'guessKind' | 'onChoose'>;

/** The page of units and accounts with what it asks the server. */
export function AdministrationPage(facts: Facts) {
  const router = useRouter();
  return (
    <Administration
      {...facts}
      actions={actions}
      guessKind={guessAgencyKind}
      onChoose={(unitId) => router.push(`/administration?unit=${unitId}`, { scroll: false })}
    />
  );
}
