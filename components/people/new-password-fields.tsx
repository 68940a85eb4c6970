import { describePasswordTrouble, peopleWords } from '../../lib/messages/people-words';
import { passwordTroubles } from '../../lib/workflow/password-rules';
import { PasswordField } from './password-field';

/** A new password as it was typed, and typed again. */
export interface NewPassword {
  readonly password: string;
  readonly again: string;
}

export const noNewPassword: NewPassword = { password: '', again: '' };

interface NewPasswordFieldsProps {
  readonly label: string;
  readonly typed: NewPassword;
  readonly onType: (typed: NewPassword) => void;
}

/** Asks twice for a password that is to be set. */
export function NewPasswordFields({ label, typed, onType }: NewPasswordFieldsProps) {
  return (
    <>
      <PasswordField
        label={label}
        hint={peopleWords.passwordRule}
        autoComplete="new-password"
        value={typed.password}
        onChange={({ target }) => onType({ ...typed, password: target.value })}
      />
      <PasswordField
        label={peopleWords.repeatPassword}
        autoComplete="new-password"
        value={typed.again}
        onChange={({ target }) => onType({ ...typed, again: target.value })}
      />
    </>
  );
}

/** Why a new password cannot be set for an account, one sentence each. */
export function newPasswordTroubles({ password, again }: NewPassword, username: string): string[] {
  const troubles = passwordTroubles(password, username).map(describePasswordTrouble);
  return password === again ? troubles : [...troubles, peopleWords.repeatDiffers];
}
