import { minSecretLength } from '../../lib/redaction/secret-forms.ts';
import type { Runner } from '../../runner/runner.ts';

/** Characters: masking a shorter password blanks much of a log, but a password is masked whatever its length. */
export const minPasswordLength = 4;

/** Masks a password with its usual encodings, which are left out for short secrets elsewhere. */
export function protectPassword(password: string, { protect }: Pick<Runner, 'protect'>): void {
  const bytes = Buffer.from(password);
  const base64 = bytes.toString('base64');
  const forms = [
    encodeURIComponent(password.toWellFormed()),
    JSON.stringify(password).slice(1, -1),
    base64,
    base64.replace(/={1,2}$/, ''),
    bytes.toString('base64url'),
    bytes.toString('hex'),
  ];
  // The runner leaves out short encodings of a secret, as it does not expect a short secret.
  const missing = forms.filter((form) => form.length < minSecretLength);
  for (const form of new Set([password, password.trim(), ...missing])) protect(form, 'credential');
}
