'use client';

import { ListImport } from '../../../components/administration/list-import';
import { makeUploaded, readUploaded } from './actions';

/** Choosing a list, looking at it and making what it says, each with the action behind it. */
export function ListImportPage() {
  return <ListImport readUploaded={readUploaded} makeUploaded={makeUploaded} />;
}
