import type { MaskedSecret } from '../secrets/index.ts';

/** What was masked and what to do about it; null: nothing was. */
export const saySecrets = (secrets: readonly MaskedSecret[]): string | null => {
  if (secrets.length === 0) return null;
  const masked =
    secrets.length === 1
      ? 'a secret in your text was masked before anything read it'
      : `${secrets.length} secrets in your text were masked before anything read them`;
  return `**Secrets:** ${masked}; ${adviceOnSecrets(secrets) ?? passing}.`;
};

const passing = 'it expires by itself, but do not paste it again';

/** What to do now; null: what there was expires by itself. A name alone told that something is a password: it may be a tag's value. */
export const adviceOnSecrets = (secrets: readonly MaskedSecret[]): string | null => {
  const lasting = secrets.filter(({ longTerm }) => longTerm);
  if (lasting.some(({ kind }) => kind !== 'password'))
    return 'a long-term key was in it: rotate it now, it has left your hands';
  return lasting.length > 0 ? 'what looks like a password was in it: if it is one, change it now' : null;
};
