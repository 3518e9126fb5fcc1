import { bucketNamed, readArn } from '../../arn/index.ts';
import type { Facts } from '../../intake/index.ts';
import { asksForError, roleAskedOf } from '../../playbook/index.ts';
import { isErrorCode } from '../told/is-error-code.ts';
import { readNames } from '../told/read-names.ts';
import type { Answering } from './read-answer.ts';

/**
 * What answers our question for a service's role or for a bucket, said so that it is read as that: an ARN, the name alone, or either with
 * more told beside it ("kb-docs-role, and the bucket is my-docs"). null: another question is open, or no such name is told.
 */
export const nameAnswered = ({ facts, said, current }: Omit<Answering, 'prose'>): string | null => {
  const ask = current.outcome?.question?.ask ?? '';
  const text = facts.text.trim();
  // A choice of ours names a cause.
  if (text.length > longest || /[?？]/.test(text) || facts.denials.length > 0 || text.startsWith('It is this: '))
    return null;
  if (said.hasAny('yes', 'no', 'noIdea', 'thanks', 'hello') && text.split(/\s+/).length < 3) return null;
  const told = besideRole(roleSaid(ask, text, facts), text, current.text) ?? bucketSaid(ask, text, facts);
  if (told === null) return null;
  return isBare(text, told.name) ? told.words : `${text}\n\n${told.words}`;
};

const longest = 400;

type Said = { readonly name: string; readonly words: string };

const roleSaid = (ask: string, text: string, { mentions, told }: Facts): Said | null => {
  const service = roleAskedOf(ask);
  if (service === null) return null;
  // "The role of the agent is …" is read as that wherever it stands.
  if (told.some(({ sign, value }) => sign.startsWith('roleOf') && value !== null)) return null;
  // An error answers as well, and its words are no names.
  const said = roleOfWhat.exec(text)?.groups?.['name'] ?? null;
  if (asksForError(ask) && said === null && !opensWithName.test(text)) return null;
  const name = said ?? mentions.arns.find((arn) => readArn(arn).type === 'role') ?? nameIn(text, 'role', mentions);
  if (name === null) return null;
  return { name, words: `${ofServices.has(service) ? `the ${service}'s` : 'the'} role is "${name}"` };
};

const opensWithName = /^["'`]?[A-Za-z0-9][\w+=.@-]{1,63}["'`]?\s*(?:$|[,;.](?:\s|$))/;

/** "The role of the Glue job is glue-etl-role". */
const roleOfWhat =
  /(?<!\p{L})(?:role|rolle|rôle|rol|ruolo|papel) (?:of|for|des|der|vom|du|de|del|della|dello|do|da|di) (?:[\p{L}’'-]{1,24} ){1,4}(?:is(?: called)?|ist|heißt|est|s['’]appelle|es|se llama|é|se chama|è|si chiama) ["'`]?(?<name>(?=[\w+=,.@-]{0,60}(?:[-_\d]|[a-z][A-Z]))[A-Za-z0-9][\w+=@-]{2,63})/iu;

/** Whose role is another's than the caller's: said with its service. */
const ofServices: ReadonlySet<string> = new Set(['knowledge base', 'agent', 'flow', 'gateway', 'job', 'batch job']);

/** "kb-docs-role, my-docs" in a talk of a bucket: the one name behind the role's is the bucket's. */
const besideRole = (role: Said | null, text: string, known: string): Said | null => {
  if (role === null || !/\bbucket\b/i.test(known) || /\bbucket\b/i.test(text)) return role;
  const behind = text.slice(text.indexOf(role.name) + role.name.length);
  const bucket = /^["'`]?\s*(?:,|;|\/|\band\b|\bund\b|\n)\s*["'`]?([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])["'`]?\.?$/.exec(
    behind,
  )?.[1];
  return bucket === undefined ? role : { ...role, words: `${role.words}\n\nthe bucket is ${bucket}` };
};

const bucketSaid = (ask: string, text: string, { mentions }: Facts): Said | null => {
  if (!/^Which bucket\b/.test(ask)) return null;
  const written = mentions.arns.map(bucketNamed).find((bucket) => bucket !== null);
  const name = written ?? /\bs3:\/\/([a-z0-9][a-z0-9.-]{2,62})/.exec(text)?.[1] ?? nameIn(text, 'bucket', mentions);
  return name === null ? null : { name, words: `the bucket is ${name}` };
};

/** The name that is said to be of that kind, or the first word that looks like a name and is told to be nothing else. */
const nameIn = (
  text: string,
  of: 'role' | 'bucket',
  { modelIds, inferenceProfileIds, regions }: Facts['mentions'],
): string | null => {
  const names = readNames(text);
  const called = names.find(({ kind }) => kind === of)?.name;
  if (called !== undefined) return called;
  const others = new Set(names.map(({ name }) => name));
  const isModel = (word: string): boolean => [...modelIds, ...inferenceProfileIds].some((id) => id.startsWith(word));
  const [word] = (text.match(/(?<![\w:/+=,.@-])[A-Za-z0-9][\w+=.@-]{1,63}(?![\w/:])/g) ?? [])
    .map((each) => each.replace(/[.,]+$/, ''))
    .filter(
      (each) =>
        looksLikeName.test(each) &&
        !isErrorCode(each) &&
        !others.has(each) &&
        !/^\d{12}$/.test(each) &&
        !isModel(each) &&
        !regions.includes(each),
    );
  return word ?? aloneIn(text);
};

// A hyphen, an underscore, a digit or capitals inside: "kb-docs-role", "BedrockKbRole".
const looksLikeName = /[-_\d@+=]|[a-z][A-Z]/;

const aloneIn = (text: string): string | null => {
  const word = /^["'`]?([A-Za-z0-9][\w+=,.@-]{2,63})["'`]?\.?$/.exec(text)?.[1];
  return word === undefined ||
    /^(?:none|nothing|unknown|dunno|sorry|what|why|how|help)$/i.test(word) ||
    isErrorCode(word)
    ? null
    : word;
};

const isBare = (text: string, name: string): boolean => text.replaceAll(/["'`\s.]/g, '') === name.replaceAll('.', '');
