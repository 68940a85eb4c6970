import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { BannerPage } from '../../components/people/banner-page';
import { peopleWords } from '../../lib/messages/people-words';
import { hasAccounts } from '../../lib/store/signed-in';
import { fontNotice } from '../font-notice';
import { SetUpPage } from './set-up-page';

export const metadata: Metadata = { title: peopleWords.setUp };

/** The first start, while there is no account; never again after. */
export default async function Page() {
  if (await hasAccounts()) redirect('/sign-in');
  const checks = [
    { name: peopleWords.database, value: peopleWords.databaseFound },
    { name: peopleWords.fonts, value: (await fontNotice()) ?? peopleWords.fontsFound },
  ];
  return (
    <BannerPage subtitle={peopleWords.setUp}>
      <SetUpPage checks={checks} />
    </BannerPage>
  );
}
