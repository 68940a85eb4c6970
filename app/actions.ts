'use server';

import { revalidatePath } from 'next/cache';
import * as store from '../lib/store/reports';

/** Takes a report from the list. One that is already deleted stays so. */
export async function deleteReport(id: string): Promise<void> {
  await store.deleteReport(id);
  revalidatePath('/');
}

/** Brings a deleted report back. */
export async function restoreReport(id: string): Promise<void> {
  await store.restoreReport(id);
  revalidatePath('/');
}
