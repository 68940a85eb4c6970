'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { markNoticesRead, noticesAPage } from '../../lib/store/notices';
import { personOfAction } from '../security/require-person';

const idsSchema = z.union([z.literal('all'), z.array(z.string().max(100)).max(noticesAPage)]);

/** Marks notices as read, those named or all; false where nobody is signed in. The count in the bar follows. */
export async function markRead(ids: readonly string[] | 'all'): Promise<boolean> {
  const [person, named] = [await personOfAction(), idsSchema.safeParse(ids)];
  if (person === null || !named.success) return false;
  await markNoticesRead(person, named.data);
  revalidatePath('/', 'layout');
  return true;
}
