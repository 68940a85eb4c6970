import { z } from 'zod';
import { agencyKinds, agencyLevels, type Agency } from '../report/report';
import type { Unit } from './generated/client';

const kindSchema = z.enum(agencyKinds);
const levelSchema = z.enum(agencyLevels).nullable();

/** The agency whose report a unit makes. Throws where the row is none that this program wrote. */
export function agencyOfUnit({ name, kind, level }: Pick<Unit, 'name' | 'kind' | 'level'>): Agency {
  const known = levelSchema.parse(level);
  return { name, kind: kindSchema.parse(kind), ...(known === null ? {} : { level: known }) };
}
