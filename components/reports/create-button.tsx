import { Alert, Button } from 'antd';
import { appWords } from '../../lib/messages/app-words';
import { ExistingReportAlert } from './existing-reports';
import type { CreateTrouble } from './new-report';

interface CreateButtonProps {
  readonly words: string;
  readonly pending: boolean;
}

/** The button that stores what a form holds. */
export function CreateButton({ words, pending }: CreateButtonProps) {
  return (
    <Button type="primary" htmlType="submit" loading={pending}>
      {pending ? appWords.creating : words}
    </Button>
  );
}

/** Says why nothing was stored; nothing typed is lost. */
export function CreateFailed({ trouble }: { readonly trouble: CreateTrouble | null }) {
  if (trouble === null) return null;
  const { sentence, existingId } = trouble;
  if (existingId !== null) return <ExistingReportAlert id={existingId} sentence={sentence} />;
  return <Alert type="error" showIcon title={sentence} />;
}
