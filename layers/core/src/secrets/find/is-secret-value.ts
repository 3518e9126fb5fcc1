import { isReference } from './is-reference.ts';
import { looksRandom } from './looks-random.ts';
import type { SecretValue } from './read-secret-value.ts';
import type { SecretName } from './secret-names.data.ts';

type Value = Pick<SecretValue, 'text' | 'isQuoted' | 'isApart' | 'isSaid'>;

/** Whether what stands beside such a name is the secret itself: no reference, no stand-in, no word of a sentence. */
export const isSecretValue = (
  { text, isQuoted, isApart, isSaid }: Value,
  { value, shortest, kind }: SecretName,
): boolean => {
  if (text.length < shortest || isReference(text)) return false;
  switch (value) {
    case 'key':
      if (!/^[A-Za-z0-9/+=_.~%-]+$/.test(text)) return false;
      return isApart ? looksLikeKey(text) || looksRandom(text) : /\d|[/+=]/.test(text) || looksRandom(text);
    case 'opaque':
      return /^[A-Za-z0-9/+=_.~-]+$/.test(text) && (/\d/.test(text) || looksRandom(text));
    case 'token':
      return looksRandom(text);
    case 'any':
      if (isApart)
        return kind === 'password' && (looksRandom(text) || looksChosen(text, isQuoted) || (isSaid && isMadeUp(text)));
      return isQuoted || !/^[a-z]+$/.test(text) || text.length >= longestWord;
  }
};

const longestWord = 8;

/** What a person makes up for a password: letters, a digit and a sign that no name of a thing has; between quotes the sign may be missing. */
const looksChosen = (text: string, isQuoted: boolean): boolean => {
  if (
    text.length < longestWord ||
    !/\d|[A-Za-z][!#$%^&*?~+@][A-Za-z]/.test(text) ||
    !/[A-Za-z]/.test(text) ||
    /[/:]/.test(text)
  )
    return false;
  return /[!#$%^&*?~+@]/.test(text) || (isQuoted && /[a-z]/.test(text) && /[A-Z]/.test(text));
};

/** What a sentence calls the password: letters of both cases and a digit, and no name of a way to encode it. */
const isMadeUp = (text: string): boolean =>
  text.length >= longestWord &&
  /[a-z]/.test(text) &&
  /[A-Z]/.test(text) &&
  /\d/.test(text) &&
  !/[/:]/.test(text) &&
  !/^(?:base|sha|md|utf|aes|rsa|hmac|pbkdf|oauth|http)-?\d/i.test(text);

/** As many characters as AWS gives a secret access key, of its kinds. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html */
const looksLikeKey = (text: string): boolean =>
  text.length >= 38 && /[A-Z]/.test(text) && /[a-z]/.test(text) && /[\d/+]/.test(text);
