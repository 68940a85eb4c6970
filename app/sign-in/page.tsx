import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { BannerPage } from '../../components/people/banner-page';
import { currentPerson } from '../../lib/auth/current-person';
import { peopleWords } from '../../lib/messages/people-words';
import { hasAccounts, rootUnitName } from '../../lib/store/signed-in';
import { localPath } from '../security/local-path';
import { demoAccounts } from './demo-accounts';
import { SignInPage } from './sign-in-page';

export const metadata: Metadata = { title: peopleWords.signIn };

interface PageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** Where people sign in; who has done so is led on. */
export default async function Page({ searchParams }: PageProps) {
  if (!(await hasAccounts())) redirect('/set-up');
  const asked = (await searchParams)['next'];
  const next = localPath(typeof asked === 'string' ? asked : null);
  if ((await currentPerson()) !== null) redirect(next);
  return (
    <BannerPage subtitle={await rootUnitName()}>
      <SignInPage next={next} demo={demoAccounts()} />
    </BannerPage>
  );
}
