import { LinkButton } from '../components/shell/link-button';
import { NoticePage } from '../components/shell/notice-page';
import { appWords } from '../lib/messages/app-words';

export default function NotFound() {
  return (
    <NoticePage title={appWords.notFoundTitle} hint={appWords.notFoundHint}>
      <LinkButton href="/" primary>
        {appWords.back}
      </LinkButton>
      <LinkButton href="/reports/deleted">{appWords.deletedReports}</LinkButton>
    </NoticePage>
  );
}
