import { isOfIam, namesIn, readArn, roleOfSession } from '../arn/index.ts';
import { isAction } from '../catalog/index.ts';
import { type Facts, readText } from '../intake/index.ts';
import type { Outcome } from './conversation.ts';
import { asksSomething } from './reading/asks-something.ts';
import { notionsIn } from './reading/notions-in.ts';
import { readNames, type ToldName } from './told/read-names.ts';

/**
 * “Now kms:Decrypt on arn:… is refused”, “AccessDenied ... sqs:SendMessage ... arn:…”: a further refusal of the same work, retold with its action
 * and resource, as AWS's sentence says it of who was refused before; null: none is told, or of somebody else.
 */
export const toldRefusal = (
  { text, mentions, evidence }: Facts,
  { principal, action, resource }: Outcome,
): string | null => {
  if (principal === null || !isOfIam(principal) || text.length > longest || whole.test(text)) return null;
  if (evidence.policies.length > 0 || /[{}]/.test(text)) return null;
  const sentences = text.split(sentenceEnd);
  const [sentence, another] = sentences.filter((each) => actionsIn(each).length > 0 && isRefused(each));
  if (sentence === undefined || another !== undefined) return null;
  const [refused, more] = actionsIn(sentence);
  // Who signs in with a token of outside is no role yet.
  if (refused === undefined || more !== undefined || refused.startsWith('sts:AssumeRoleWith')) return null;
  const [service = ''] = refused.split(':');
  const [named = null, second] = arnsIn(sentence).filter((arn) => takes(service, arn));
  const names = readNames(sentence.replaceAll(arns, ' '));
  // A role that is named where none is acted upon is somebody else.
  if (named === null && !isOfRoles(service) && names.some(({ kind, name }) => isOther(kind, name, principal)))
    return null;
  const on = named ?? byName(service, names, { principal, resource });
  if (second !== undefined || namesAnother(mentions.arns, { principal, resource: on })) return null;
  if (refused.toLowerCase() === action?.toLowerCase() && (on === null || on === resource)) return null;
  const head = sentence.slice(0, Math.min(...[refused, named ?? refused].map((part) => sentence.indexOf(part))));
  const said = `User: ${principal} is not authorized to perform: ${refused}${on === null ? '' : ` on resource: ${on}`}${reasonIn(sentence, refused)}`;
  // On a line of its own: what stands beside it is what the person says of it.
  const told = text.replace(sentence, () => `${keptOf(head)}\n${said}\n`);
  return readText(told).denials.some(({ statedBy }) => statedBy === 'sentence') ? told : null;
};

const longest = 1_000;
const whole = /\bUser: \S|\bnot authorized to perform\b/;
// Three dots stand for what was left out of a sentence and end none.
const sentenceEnd = /(?<=[^.\s][.!?])\s+(?!\.)|(?<=[。！？])\s*|\n+/u;

const actionsIn = (sentence: string): readonly string[] => [
  ...new Set((sentence.replaceAll(arns, ' ').match(actions) ?? []).filter(isAction)),
];
const actions = /(?<![\w:/.-])[a-z][a-z0-9-]{1,40}:[A-Z][A-Za-z0-9]{2,80}\b(?![:*/])/g;

const arnsIn = (sentence: string): readonly string[] => [
  ...new Set((sentence.match(arns) ?? []).map((arn) => arn.replace(/[.,;:!?)]+$/, ''))),
];
const arns = /\barn:aws[\w-]*:[a-z0-9-]+:[a-z0-9-]*:\d{0,12}:[^\s"'`<>()]+/g;

/** What passes, or what would be refused, is not refused. */
const isRefused = (sentence: string): boolean => {
  const said = notionsIn(sentence);
  const isTold = said.has('fails') || reasons.test(sentence) || leftOut.test(sentence);
  if (!isTold || said.has('would') || noMore.test(said.text)) return false;
  return !asksSomething(sentence) || said.has('next') || now.test(said.text);
};

const leftOut = /(?:\.{3}|…)\s*[a-z][a-z0-9-]{1,40}:[A-Z]/;
const now = /\b(?:now|jetzt|nun|maintenant|ahora|agora|adesso|ora)\b|今度|今は|现在/;
const noMore =
  /\b(?:no longer|not any ?more|isn't|is not|aren't|nicht mehr|kein\w* .{0,20}mehr|ne .{0,16}plus|ya no|ja nao|nao .{0,16}mais|non .{0,16}piu)\b|なくなっ|不再/;

const reasons =
  /\bbecause no (?<silent>identity-based|resource-based|session|VPC endpoint|permissions boundary|service control|resource control)|explicit deny in an? (?<denying>[A-Za-z -]{4,30}?) policy/i;

const reasonIn = (sentence: string, refused: string): string => {
  const { silent, denying } = reasons.exec(sentence)?.groups ?? {};
  if (denying !== undefined) return ` with an explicit deny in a ${denying} policy`;
  if (silent === undefined) return '';
  return ` because no ${silent}${silent.endsWith('boundary') ? '' : ' policy'} allows the ${refused} action`;
};

const isOfRoles = (service: string): boolean => service === 'iam' || service === 'sts';

const isOther = (kind: string, name: string, principal: string): boolean =>
  (kind === 'role' || kind === 'user') && !namesIn(principal).includes(name);

/** "on table tickets", "on role agentstack-1XY": what is named by its kind, where the case tells its account and Region. */
const byName = (
  service: string,
  names: readonly ToldName[],
  { principal, resource }: { readonly principal: string; readonly resource: string | null },
): string | null => {
  const { account } = readArn(principal);
  const { region } = readArn(resource);
  const [arn, another] = names.flatMap(({ kind, name }) => {
    if (kind === 'role' || kind === 'user')
      return isOfRoles(service) ? [`arn:aws:iam::${account}:${kind}/${name}`] : [];
    const type = types[`${service} ${kind}`];
    return type === undefined || region === '' ? [] : [`arn:aws:${service}:${region}:${account}:${type}${name}`];
  });
  return arn === undefined || another !== undefined ? null : arn;
};

const types: Readonly<Record<string, string>> = {
  __proto__: null as never,
  'dynamodb table': 'table/',
  'lambda function': 'function:',
};

/** A role is passed or assumed as the resource of a call; elsewhere an ARN of IAM is somebody. */
const takes = (service: string, arn: string): boolean =>
  isOfIam(arn) ? service === 'iam' || service === 'sts' : readArn(arn).service === service;

const namesAnother = (
  arnsOfText: readonly string[],
  { principal, resource }: { readonly principal: string; readonly resource: string | null },
): boolean =>
  arnsOfText.some(
    (arn) =>
      isOfIam(arn) && arn !== resource && (roleOfSession(arn) ?? arn) !== (roleOfSession(principal) ?? principal),
  );

/** The words before it, as far as they are words: "Jetzt wird", and not "AccessDenied ...". */
const keptOf = (head: string): string => {
  const words = head
    .replace(/(?:\.{3}|…)\s*$/, '')
    .replace(/\b\w*(?:Exception|AccessDenied|Error)\w*\b:?/g, '')
    .trim();
  return words;
};
