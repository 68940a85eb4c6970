import { Alert, Button } from 'antd';
import { appWords } from '../../lib/messages/app-words';

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

/** Says that nothing was stored and nothing lost. */
export function CreateFailed({ failed }: { readonly failed: boolean }) {
  return failed ? <Alert type="error" showIcon title={appWords.createFailed} /> : null;
}
