import type { PolicyType } from '@whydenied/iam';
import { lastPart, readArn, roleOfSession } from '../../arn/index.ts';
import { actionInfo } from '../../catalog/index.ts';
import { type Deed, madeEvents, type Point } from '../../explain/index.ts';
import { type Facts, readText } from '../../intake/index.ts';
import type { Case, Outcome } from '../conversation.ts';
import { asksSomething } from '../reading/asks-something.ts';
import type { Said } from '../reading/notions-in.ts';
import { frames } from './frames.data.ts';
import { regionsTold } from './regions-told.ts';

type Asked = {
  readonly facts: Facts;
  readonly said: Said;
  readonly current: Case;
  readonly outcome: Outcome;
  readonly isAsked: boolean;
  readonly has: (frame: keyof typeof frames) => boolean;
};

/** The one thing of the case that a short message asks about or tells of; null: none. What is named has to be of this case. */
export const readPoint = (facts: Facts, said: Said, current: Case): Point | null => {
  const { outcome } = current;
  if (outcome === null || facts.text.length > longest) return null;
  if (facts.evidence.policies.length > 0 || facts.denials.some(({ statedBy }) => statedBy === 'sentence')) return null;
  const has = (frame: keyof typeof frames): boolean => patternOf(frame).test(said.text);
  const asked: Asked = { facts, said, current, outcome, isAsked: asksSomething(facts.text), has };
  for (const read of readers) {
    const point = read(asked);
    if (point !== null) return point;
  }
  return null;
};

const longest = 260;

/** The more telling frame stands before the vaguer. */
const readers: readonly ((asked: Asked) => Point | null)[] = [
  (asked) => readLetterCase(asked),
  (asked) => readRegion(asked),
  (asked) => readAccount(asked),
  (asked) => readSigner(asked),
  (asked) => readStar(asked),
  (asked) => readSeen(asked),
  (asked) => readEnough(asked),
  (asked) => readDeed(asked),
  (asked) => readWhichPolicy(asked),
  (asked) => readOfFix(asked),
  (asked) => readResource(asked),
];

const readLetterCase = ({ has, said, isAsked, outcome }: Asked): Point | null => {
  if (!has('letterCase') || !isAsked) return null;
  const name = (outcome.action ?? '').toLowerCase().replace(/^[^:]*:?/, '');
  if (name !== '' && said.text.includes(name)) return { kind: 'letterCase', of: 'action' };
  if (/\b(?:actions?|aktion\w*|accion\w*|acao|acoes|azion\w*)\b|アクション|操作名/.test(said.text))
    return { kind: 'letterCase', of: 'action' };
  return /\bservices?\b|\bdienst\w*|\bservicio\w*|\bservico\w*|\bservizi\w*|amazonaws|サービス|服务/.test(said.text)
    ? { kind: 'letterCase', of: 'service' }
    : { kind: 'letterCase', of: 'name' };
};

const readRegion = ({ has, facts, current, outcome }: Asked): Point | null => {
  const { region, service } = readArn(outcome.resource);
  if (service === '') return null;
  const told = regionsTold(facts.text);
  const from = told.find((each) => each !== region) ?? ownRegion(current, region);
  if (has('anyOf') && has('region') && region !== '' && !has('why')) return { kind: 'anyRegion' };
  if (!has('why')) return null;
  if (
    has('region') &&
    /\b(?:no|without|missing|kein\w*|ohne|pas de|sans|sin|sem|senza|nessuna)\b|ない|没有/.test(textOf(facts)) &&
    region === ''
  )
    return { kind: 'noRegion' };
  const isNamed = told.includes(region) || (told.length > 0 && region !== '' && has('named'));
  const isMeant = told.length === 0 && has('region') && (has('named') || has('own'));
  return region !== '' && region !== '*' && (isNamed || isMeant) ? { kind: 'whyRegion', from } : null;
};

/** The one other Region that the case's text tells of. */
const ownRegion = ({ text }: Case, region: string): string | null => {
  const others = readText(text).mentions.regions.filter((each) => each !== region);
  return others.length === 1 ? (others[0] ?? null) : null;
};

const textOf = ({ text }: Facts): string => text.toLowerCase();

const readAccount = ({ has, facts, current, isAsked }: Asked): Point | null => {
  const named = facts.text.match(/(?<!\d)\d{12}(?!\d)/g)?.find((each) => current.text.includes(each));
  if (named === undefined || !isAsked || facts.mentions.arns.length > 0) return null;
  return has('why') ||
    (has('whatIs') &&
      /\bwhose\b|\baccount\b|\bkonto\b|\bcompte\b|\bcuenta\b|\bconta\b|アカウント|账(?:户|号)/.test(textOf(facts)))
    ? { kind: 'whyAccount', account: named }
    : null;
};

const readSigner = ({ has, said, facts, outcome, isAsked }: Asked): Point | null => {
  if (!isAsked && !has('why')) return null;
  if (outcome.principal === 'anonymous' && has('why') && /anonym|匿名/.test(said.text)) return { kind: 'unsigned' };
  if (outcome.principal === null || facts.mentions.actions.length > 0) return null;
  if (
    isAsked &&
    /\bpermission sets?\b|\bsso\b|identity center|許可セット|权限集/.test(said.text) &&
    /\b(?:is|isn't|ist|est|es|e)\b/.test(said.text) &&
    has('role') &&
    !said.hasAny('change', 'who', 'also')
  )
    return { kind: 'permissionSet' };
  if (has('orRole') && has('role')) return { kind: 'signer' };
  if (!has('why')) return null;
  const isNamed = namesOf(outcome.principal).some((name) => said.text.includes(name.toLowerCase()));
  const isMeant = has('role') || isNamed;
  return isMeant && (has('named') || has('notMe')) ? { kind: 'signer' } : null;
};

const namesOf = (principal: string): readonly string[] =>
  [roleOfSession(principal) ?? principal, principal]
    .map((arn) => lastPart(readArn(arn).id))
    .filter((name) => name.length > shortestName);

const shortestName = 2;

const readStar = ({ has, outcome, facts }: Asked): Point | null => {
  const isStar = /(?<![\w/:*])\*(?![\w/*])/.test(facts.text);
  if (!isStar || !has('why')) return null;
  const isBare = outcome.action !== null && (actionInfo(outcome.action)?.resourceTypes ?? []).length === 0;
  const isWritten = outcome.fix.steps.some(({ statement }) => statement?.['Resource'] === '*');
  return (isBare || isWritten) && !/\bnot\b|\bnicht\b|\bpas\b|\bnao\b|\bnon\b|だめ|不/.test(textOf(facts))
    ? { kind: 'whyStar' }
    : null;
};

/** What was seen beside the refusal. */
const readSeen = ({ has, isAsked, said }: Asked): Point | null => {
  if (has('emptyLog') && !said.hasAny('works', 'thanks')) return { kind: 'neverRan' };
  if (has('sometimes') && !isAsked) return { kind: 'sometimes' };
  if (has('sometimes') && has('why')) return { kind: 'sometimes' };
  if (has('timesOut') && !isAsked) return { kind: 'timeout' };
  return has('network') && has('couldBe') && isAsked ? { kind: 'network' } : null;
};

const readEnough = ({ has, said, facts, isAsked, outcome }: Asked): Point | null => {
  const patterns = [...facts.text.matchAll(/(?<![\w:/-])([a-z][a-z0-9-]{1,30}):(\*|[A-Z]\w*\*)(?![\w*])/g)].map(
    ([pattern]) => pattern,
  );
  const own = outcome.action === null ? null : ownAction(facts, outcome.action);
  if (own !== null && isAsked && has('enough'))
    return { kind: 'enough', patterns: [own], isThere: false, policyType: null };
  // "Can they take it off with iam:Delete*?" asks of another deed.
  if (patterns.length === 0 || outcome.action === null || said.has('remove')) return null;
  const layer = layers.find((each) => said.has(each)) ?? null;
  const isTold = !isAsked && has('isThere');
  if (!isTold && !(isAsked && (has('enough') || (has('isThere') && !said.hasAny('would', 'whyNot', 'why')))))
    return null;
  return { kind: 'enough', patterns, isThere: has('isThere'), policyType: layer };
};

const ownAction = ({ mentions }: Facts, action: string): string | null =>
  mentions.actions.length === 1 && mentions.actions[0]?.toLowerCase() === action.toLowerCase() ? action : null;

const layers = [
  'permissionsBoundary',
  'serviceControl',
  'resourceControl',
  'session',
  'vpcEndpoint',
  'resource',
] as const satisfies readonly PolicyType[];

const wasDone =
  /\b(?:was|were|been|got|had|have|has|did|yesterday|last (?:week|month|night)|we (?:deleted|recreated|rebuilt)|wurde|wurden|haben|hat|war|gestern|letzte\w*|a ete|avons|ont|on a|hier|fue|fueron|hemos|han|ayer|foi|foram|ontem|e stat[oa]|abbiamo|ieri)\b|した|された|昨日|先週|了|上周|昨天/;

const deeds = ['recreate', 'restart', 'signIn', 'update'] as const satisfies readonly Deed[];

const rotates = /\brot(?:at|ier|acion|ar)\w*|\bruot\w*|ローテーション|轮换/;

const readDeed = ({ has, isAsked, said, outcome }: Asked): Point | null => {
  // "Could it be because the role was deleted and made again?"
  if (isAsked && has('recreate') && (has('couldBe') || has('why')) && wasDone.test(said.text))
    return { kind: 'deed', deed: 'recreated' };
  if (!isAsked || !(has('change') || said.has('would')) || said.hasAny('policyWord', 'undo')) return null;
  // A KMS key that is rotated keeps its ARN, and is no credential of anybody.
  const isOfKey = readArn(outcome.resource).service === 'kms' && rotates.test(said.text);
  const deed = isOfKey ? undefined : deeds.find(has);
  return deed === undefined ? null : { kind: 'deed', deed };
};

const readWhichPolicy = ({ said, isAsked, outcome, facts }: Asked): Point | null => {
  if (!isAsked || !near('which', 'policy').test(said.text) || facts.mentions.actions.length > 0) return null;
  if (asksToWrite.test(said.text) || said.hasAny('undo', 'tell', 'letter', 'writes', 'remove')) return null;
  const isEndpoint =
    outcome.policyType === 'vpcEndpoint' && /endpoint|endpunkt|エンドポイント|终端节点/.test(said.text);
  const named = isEndpoint ? 'vpcEndpoint' : (layers.find((each) => said.has(each)) ?? null);
  const isOwn = named !== null && named === outcome.policyType;
  if (!isOwn && !(pointing.test(said.text) && (named === null || named === outcome.policyType))) return null;
  return isWhose.test(said.text) ? null : { kind: 'whichPolicy', policyType: null };
};

// "In which policy do I put it", "what does an SCP do" ask something else.
const asksToWrite =
  /\bput\b|\bwrite\b|\badd\b|\bstatement\b|\bgoes in|\bwhat (?:do|does|is|are) (?:an? )?(?:scps?|polic|boundar)|\bdifference\b|\bwho\b|\bwould\b|\bif\b|\bchange\b|\bcontains?\b|\bhinein\b|\bschreib\w*|\bwer\b|\bmettre\b|\bqui\b|\bponer\b|\bquien\b|\bcolocar\b|\bquem\b|\bmettere\b|\bchi\b|書|誰|写|谁/;
const isWhose = /\bwhose\b|\bof\b.{1,30}\bor\b/;
const pointing =
  /\b(?:it|that|this|them|the deny|denies|refuses|blocks|das|dies\w*|ca|cela|eso|esa|isso|essa|quella|questa)\b|これ|それ|那个|这个|它/;

/** What the fix names, which permission is missing, or who changed the policy. */
const readOfFix = ({ has, said, facts, isAsked, outcome }: Asked): Point | null => {
  if (!isAsked || has('why') || facts.mentions.actions.length + facts.mentions.arns.length > 0) return null;
  if (has('whoDid') && !said.hasAny('fails', 'letter'))
    return { kind: 'whoChanged', of: said.has('policyWord') ? null : kindNamed(outcome.resource, said) };
  if (!isShort(said) || outcome.action === null) return null;
  if (has('which') && near('which', 'resourceWord').test(said.text) && has('puts')) return { kind: 'fixResource' };
  return near('which', 'permission').test(said.text) && has('lacks') && !said.hasAny('also', 'next', 'whatCan')
    ? { kind: 'missing' }
    : null;
};

/** "Who created this knowledge base?": the kind of thing that was refused, or that it is a part of, which has events of its own. */
const kindNamed = (resource: string | null, said: Said): string | null => {
  const { type } = readArn(resource);
  const [first = ''] = type.split('-');
  return (
    [type, first].find(
      (kind) => madeEvents(resource, kind).length > 0 && said.text.includes(kind.replaceAll('-', ' ')),
    ) ?? null
  );
};

const readResource = ({ has, said, isAsked, outcome, facts }: Asked): Point | null => {
  const { service, type, id } = readArn(outcome.resource);
  if (!isAsked || !has('whatIs') || service === '' || facts.mentions.actions.length > 0) return null;
  const name = lastPart(id).toLowerCase();
  const isNamed = name.length > shortestId && said.text.includes(name);
  const noun = nouns[`${service} ${type}`] ?? nouns[service];
  const isMeant =
    noun !== undefined && new RegExp(noun, 'u').test(said.text) && pointing.test(said.text) && isShort(said);
  const isBehind = has('behind') && /inference-profile$/.test(type);
  return (isNamed && isShort(said)) || isMeant || isBehind ? { kind: 'resource', isBehind } : null;
};

const isShort = ({ text }: Said): boolean => text.length < shortQuestion;
const shortQuestion = 70;
const shortestId = 4;

const nouns: Readonly<Record<string, string>> = {
  __proto__: null as never,
  kms: '\\bkey\\b|\\bschlussel\\b|\\bcle\\b|\\bclave\\b|\\bchave\\b|\\bchiave\\b|キー|密钥',
  'bedrock application-inference-profile':
    '\\bprofile?\\b|\\bprofil\\b|\\bperfil\\b|\\bprofilo\\b|プロファイル|配置文件',
  'bedrock guardrail': '\\bguardrail\\b|ガードレール|护栏',
};

const pairs = new Map<string, RegExp>();

/** One frame shortly before the other. */
const near = (one: keyof typeof frames, other: keyof typeof frames): RegExp => {
  const key = `${one} ${other}`;
  const known = pairs.get(key) ?? new RegExp(`(?:${frames[one]}).{0,32}?(?:${frames[other]})`, 'u');
  pairs.set(key, known);
  return known;
};

const patterns = new Map<keyof typeof frames, RegExp>();

const patternOf = (frame: keyof typeof frames): RegExp => {
  const known = patterns.get(frame) ?? new RegExp(frames[frame], 'u');
  patterns.set(frame, known);
  return known;
};
