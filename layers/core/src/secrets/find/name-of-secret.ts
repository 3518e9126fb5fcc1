import { type SecretName, secretNames } from './secret-names.data.ts';

/** What a name says of the value beside it: its words, joined by nothing, a blank, `_`, `-` or `.`, in any case. */
export const nameOfSecret = (written: string): SecretName | undefined =>
  byName.get(written.toLowerCase().replace(/[ _.-]/g, ''));

const byName: ReadonlyMap<string, SecretName> = new Map(secretNames.map((name) => [name.words.join(''), name]));
