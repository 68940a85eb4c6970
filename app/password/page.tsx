import type { Metadata } from 'next';
import { BannerPage } from '../../components/people/banner-page';
import styles from '../../components/people/people.module.css';
import { LinkButton } from '../../components/shell/link-button';
import { PageFrame } from '../../components/shell/page-frame';
import { appWords } from '../../lib/messages/app-words';
import { peopleWords } from '../../lib/messages/people-words';
import { requireSignedIn } from '../security/require-person';
import { PasswordPage } from './password-page';

export const metadata: Metadata = { title: peopleWords.changePassword };

/** The change of one's own password: by one's own wish, or because nothing else is open before it. */
export default async function Page() {
  const { person, mustChangePassword } = await requireSignedIn();
  const form = <PasswordPage username={person.username} />;
  if (mustChangePassword)
    return (
      <BannerPage subtitle={person.name}>
        <div className={styles.card}>
          <h1>{peopleWords.changePassword}</h1>
          <p className={styles.notice}>{peopleWords.mustChange}</p>
          {form}
        </div>
      </BannerPage>
    );
  return (
    <PageFrame title={peopleWords.changePassword} narrow actions={<LinkButton href="/">{appWords.back}</LinkButton>}>
      <div className={styles.card}>{form}</div>
    </PageFrame>
  );
}
