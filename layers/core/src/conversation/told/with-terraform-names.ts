import { identityNamesIn } from '../../arn/index.ts';
import { plainLetters } from '../reading/notions-in.ts';

/** Terraform as it is written, with the role or user where the person has it: the address of that name, or the one told to be it, “role resource is aws_iam_role.summarizer”; unchanged where it may be another one. */
export const withTerraformNames = (words: string, texts: readonly string[]): string => {
  if (!words.includes('```hcl')) return words;
  const read = texts.map((text) => text.slice(0, longest));
  return (['role', 'user'] as const).reduce((written, kind) => {
    const all = addressesOf(kind, read);
    return all.length === 0 ? written : withNames(written, kind, all);
  }, words);
};

type Kind = 'role' | 'user';
/** `names`: its label, and the name in its block; `isTold`: that it is the one of the case. */
type Address = { readonly address: string; readonly names: ReadonlySet<string>; readonly isTold: boolean };

const withNames = (words: string, kind: Kind, all: readonly Address[]): string => {
  const own = new RegExp(`^(  ${kind} +=) "([^"\\n]*)"$`, 'gm');
  const isOne = new Set([...words.matchAll(own)].map(([, , name]) => name)).size === 1;
  // Where a role is what was refused, the one that is told of may be that one.
  const handed = identityNamesIn(words).map(likened);
  return words.replace(own, (line, field: string, name: string) => {
    const named = all.filter(({ names }) => names.has(likened(name)));
    const [only, another] = named.length > 0 ? named : all;
    if (only === undefined || another !== undefined) return line;
    const isOpen = /[{}]/.test(name) && handed.every((each) => !only.names.has(each));
    const isMeant = named.length > 0 || (isOne && (isOpen || (only.isTold && handed.length === 0)));
    return isMeant ? `${field} ${only.address}.name` : line;
  });
};

const addressesOf = (kind: Kind, texts: readonly string[]): readonly Address[] => {
  const found = texts.flatMap((text) => [
    ...[...text.matchAll(kind === 'role' ? roles : users)].map(({ 0: address, index }) => ({
      address,
      isTold: isIt.test(plainLetters(text.slice(Math.max(0, index - nearest), index))),
    })),
    ...blocksIn(kind, text).map(({ label }) => ({ address: `aws_iam_${kind}.${label}`, isTold: false })),
  ]);
  const blocks = texts.flatMap((text) => blocksIn(kind, text));
  return [...new Set(found.map(({ address }) => address))].map((address) => {
    const label = address.slice(address.lastIndexOf('.') + 1);
    const written = blocks.filter((block) => block.label === label).map(({ name }) => name);
    return {
      address,
      // The name that stands in the block is the one that counts.
      names: new Set((written.length > 0 ? written : [label]).map(likened)),
      isTold: found.some((each) => each.address === address && each.isTold),
    };
  });
};

const blocksIn = (kind: Kind, text: string): readonly { readonly label: string; readonly name: string }[] =>
  [...text.matchAll(blocks)]
    .filter(({ groups }) => groups?.['kind'] === kind)
    .map(({ groups }) => ({ label: groups?.['label'] ?? '', name: groups?.['name'] ?? '' }));

/** `claims_bot` is written for `claims-bot`. */
const likened = (name: string | undefined): string => (name ?? '').toLowerCase().replaceAll('_', '-');

const longest = 4_000;
const nearest = 60;
const roles = /(?<![\w.])(?:data\.)?aws_iam_role\.[A-Za-z_][\w-]{0,63}/g;
const users = /(?<![\w.])(?:data\.)?aws_iam_user\.[A-Za-z_][\w-]{0,63}/g;
const blocks =
  /\bresource\s{1,3}"aws_iam_(?<kind>role|user)"\s{1,3}"(?<label>[A-Za-z_][\w-]{0,63})"\s{0,3}\{[^{}]{0,300}?\bname\s{0,20}=\s{0,3}"(?<name>[\w+=,.@-]{1,64})"/g;
/** "The role is", with no other word before it: "the role that is passed is" another one. */
const isIt =
  /(?:^|[.,;:!?(\n。、！？]\s{0,3}|\b(?:the|my|our|its|his|her|and|iam|die|meine|unsere|der|und|le|mon|notre|et|el|mi|nuestro|y|il|mio|nostro|a|o|meu|nosso|e)\s)(?:role|user|rolle|benutzer|utilisateur|rol|usuario|papel|funcao|ruolo|utente|ロール|ユーザー|角色|用户)(?:[- ]resource)?\s?(?:is|ist|est|es|e|=|:|is called|heisst|s'appelle|se llama|si chiama|は|是)\s?[`"']?$/;
