import { isAccountId, isRegion, readArn } from '../../arn/index.ts';
import type { Named } from '../compose/named-things.ts';
import type { Mark } from './marks.ts';
import { thingOfArn } from './thing-of-arn.ts';
import { type ThingRow, thingRows } from './things.data.ts';

/** A name as it stands in a wish: of an ARN, of an `s3://` address, or a word that looks like no word. */
export type NameMark = { readonly at: number; readonly to: number; readonly name: string };

/** Every name in a wish, with its place. */
export const nameMarks = (cased: string): readonly NameMark[] =>
  [...cased.matchAll(tokens)].flatMap(({ index, 0: found }) => {
    const name = found.replace(/[.,:;]+$/, '');
    // "Functions that begin with chat-": a beginning, for every name behind it.
    return isName(name)
      ? [{ at: index, to: index + name.length, name: /[a-z\d][-_]$/i.test(name) ? `${name}*` : name }]
      : [];
  });

const tokens =
  /arn:[^\s,;"'`)（）、。，；]+|s3:\/\/[^\s,;"'`)、。，；]+|(?<![\w$])\/?[A-Za-z0-9][\w.+=@*-]*(?:[/:][\w.+=@*-]+)*[/*]?/g;

const isName = (name: string): boolean => {
  if (/^arn:|^s3:\/\//.test(name)) return true;
  if (isAccountId(name) || isRegion(name) || /^[\d.,/-]+$/.test(name)) return false;
  if (/^(?:vpce|vpc|o|ou|r|subnet|sg)-[0-9a-z]{6,}/.test(name) || /^\w+:[A-Z]\w+$/.test(name)) return false;
  if (/^(?:amazon|anthropic|meta|cohere|mistral|ai21|us|eu|apac|global)\.\w/.test(name)) return false;
  // "IAM-Benutzern", "S3-Bucket": words of German that are joined.
  if (/^[A-Z]\w*-[A-Z]?[a-z]+$/.test(name)) return false;
  // "Start/stop/look at": verbs, and no path.
  if (
    /^(?:read|write|start|stop|list|get|put|create|update|delete|describe|view|invoke|call|send|receive)(?:\/[a-z]+)+$/i.test(
      name,
    )
  )
    return false;
  return /[-_/\d*]/.test(name) && /[A-Za-z]{2}/.test(name) && !everyday.test(name);
};

const everyday =
  /^(?:and\/or|read[-/](?:only|write)|write-only|least-privilege|cross-(?:account|region)|on-demand|(?:resource|identity)-based|long-term|short-term|s3|ec2|non-https|a2a|p95|oauth2|sha\w*|i18n|k8s|h2|us|ecris-moi|donne\w*-moi|sie|state-machine|log-group|access-key|fine-tun\w*|pre-train\w*|kms-key|vpc-endpoint|service-linked|multi-factor|opt-in|up-to-date|re-?\w+|claude-\w*|nova-\w*)$/i;

type Place = { readonly marks: readonly Mark[]; readonly names: readonly NameMark[]; readonly cased: string };

/** What this mention of a thing is called; null: the wish does not say. */
export const nameOfThing = (mark: Mark & { kind: 'thing' }, place: Place, named: Named): string | null => {
  const { thing } = mark;
  // A key is known by its ARN or its id, never by a word beside it.
  if (thing.id === 'key')
    return (
      nearestOf(
        place.names.filter(({ name }) => isOf(name, thing)),
        mark,
      )?.name ?? null
    );
  const isOwn = isNameOf(thing);
  const own = [thing.id, ...(thing.within === undefined ? [] : [thing.within])];
  const mentions = place.marks.filter((each) => each.kind === 'thing' && own.includes(each.thing.id));
  const byNearness = mentions.toSorted((one, other) => Math.abs(one.at - mark.at) - Math.abs(other.at - mark.at));
  return (
    nearestOf(
      place.names.filter(({ name }) => isOf(name, thing)),
      mark,
    )?.name ??
    inFolder(byNearness.map((each) => besideOf(each, place)).find(isOwn) ?? null, thing, named) ??
    ofKnown(thing, named) ??
    [looseOf(mark, place)].find(isOwn) ??
    (thing.id === 'log' ? logOfFunction(place, named) : null)
  );
};

/** "The logs of /aws/lambda/a and /aws/lambda/b": every name of one list, as they look alike. */
export const namesJoined = (name: string, { names, cased }: Place): readonly string[] => {
  const at = names.findIndex((each) => each.name === name);
  const [first, ...behind] = at < 0 ? [] : names.slice(at);
  if (first === undefined) return [name];
  const all: NameMark[] = [first];
  for (const next of behind) {
    const last = all.at(-1) ?? first;
    if (!joiner.test(cased.slice(last.to, next.at)) || shapeOf(next.name) !== shapeOf(name)) break;
    all.push(next);
  }
  return all.map((each) => each.name);
};

const joiner = /^[\s"'`]*(?:[,、，&]|\b(?:and|und|et|y|e|or|oder|ou|o)\b|と|及び|和|及|或)+[\s"'`]*$/;

const shapeOf = (name: string): string =>
  name.startsWith('arn:')
    ? `arn ${readArn(name).service}`
    : name.startsWith('s3://')
      ? 's3'
      : name.startsWith('/')
        ? '/'
        : '';

/** Ids that Bedrock gives look like none that a person gives; a folder of a bucket is no bucket. */
const isNameOf =
  ({ id, service }: ThingRow) =>
  (name: string | null): name is string =>
    name !== null &&
    !(service === 's3' && isFolder(name)) &&
    (service !== 'bedrock' || id === 'model' || /^(?=.*\d)[A-Za-z0-9]{8,12}$/.test(name));

const isFolder = (name: string): boolean => /^[^:]+\/$/.test(name);

/** A bucket with the folder that is named apart from it. */
const inFolder = (name: string | null, { service }: ThingRow, named: Named): string | null =>
  name !== null && service === 's3' && name === named.bucket && named.prefix !== null
    ? `${name}/${named.prefix}`
    : name;

/** The logs of a function stand where Lambda writes them. */
const logOfFunction = (place: Place, named: Named): string | null => {
  const told = place.marks.find((each) => each.kind === 'thing' && each.thing.id === 'function');
  const name = (told === undefined ? null : besideOf(told, place)) ?? named.of('function');
  return name === null ? null : `/aws/lambda/${name}`;
};

/** A name behind a verb that no thing stands beside: "push only to ml/app". */
export const nameBehind = (from: number, { marks, names }: Place): string | null => {
  const end = marks.find(({ kind, at }) => at >= from && kind !== 'polarity')?.at ?? Number.POSITIVE_INFINITY;
  return (
    names.find(({ at, name }) => at >= from && at < end && !name.startsWith('arn:') && !isFolder(name))?.name ?? null
  );
};

const nearestOf = (names: readonly NameMark[], { at }: Mark): NameMark | undefined =>
  names.toSorted((one, other) => Math.abs(one.at - at) - Math.abs(other.at - at))[0];

const isOf = (name: string, { service, id, arn }: ThingRow): boolean => {
  if (name.startsWith('s3://')) return service === 's3';
  if (!name.startsWith('arn:')) return false;
  const parts = readArn(name);
  if (parts.service !== service) return false;
  const { type } = readArn(arn);
  return type === '' || type.includes('{') || parts.type === type || id === 'log';
};

/** "Bucket sales-data", "the queue called jobs", "report-gen function". */
const besideOf = (mark: Mark, { names, cased, marks }: Place): string | null => {
  const behind = cased.slice(mark.to, mark.to + longestGap);
  const next = names.find(({ at }) => at >= mark.to && isShortWay(cased.slice(mark.to, at)));
  if (next !== undefined && !isTaken(next, mark, marks)) return next.name;
  const before = names.findLast(({ to }) => to <= mark.at && /^[\s"'`]{0,2}$/.test(cased.slice(to, mark.at)));
  if (before !== undefined) return before.name;
  const plain =
    /^(?: (?:called|named|namens|nommee?|llamad[oa]|chamad[oa]|chiamat[oa]))? ["'`]?(?<name>[a-z][A-Za-z]{2,40})\b/.exec(
      behind,
    );
  const word = plain?.groups?.['name'] ?? null;
  const from = mark.to + (plain?.[0].length ?? 0) - (word?.length ?? 0);
  const isWord =
    word === null || words.has(word.toLowerCase()) || marks.some(({ at, to }) => at < from + 1 && to > from);
  return isWord || !takesPlainName(mark) ? null : word;
};

const longestGap = 60;
const isShortWay = (between: string): boolean =>
  between.length <= 26 &&
  /^[\s"'`:：=(（]*(?:(?:called|named|namens|nommee?|llamad[oa]|chamad[oa]|chiamat[oa]|is|repo|repository|in|the|of|dynamodb|sqs|sns|s3|id|bucket|de|la|el|del|des?|du|der|die|das|という|名|叫)[\s"'`:：=]*){0,3}$/i.test(
    between,
  );
const isTaken = (name: NameMark, mark: Mark, marks: readonly Mark[]): boolean =>
  marks.some(
    (other) =>
      other !== mark &&
      other.kind === 'thing' &&
      other.at >= mark.to &&
      other.to <= name.at &&
      mark.kind === 'thing' &&
      other.thing.within !== mark.thing.id &&
      mark.thing.within !== other.thing.id,
  );
const takesPlainName = (mark: Mark): boolean =>
  mark.kind === 'thing' &&
  /^(?:table|queue|topic|secret|function|stateMachine|repository|workgroup)$/.test(mark.thing.id) &&
  !/s$/.test(mark.thing.id);

const ofKnown = ({ id, service }: ThingRow, named: Named): string | null => {
  if (service === 's3') return named.bucket === null ? null : `${named.bucket}/${named.prefix ?? ''}`;
  const kind = known[id];
  return kind === undefined ? null : named.of(kind);
};

const known: Readonly<Record<string, Parameters<Named['of']>[0]>> = {
  __proto__: null as never,
  secret: 'secret',
  table: 'table',
  item: 'table',
  queue: 'queue',
  message: 'queue',
  topic: 'topic',
  function: 'function',
  functionCode: 'function',
  agent: 'agent',
  agentAlias: 'agent',
  knowledgeBase: 'knowledgeBase',
  dataSource: 'knowledgeBase',
  ingestionJob: 'knowledgeBase',
  guardrail: 'guardrail',
  flow: 'flow',
  image: 'repository',
  repository: 'repository',
  log: 'logGroup',
};

/** A name that stands by no other thing, behind this one in the same thought. */
const looseOf = (mark: Mark, { names, marks }: Place): string | null => {
  const end = marks.find(({ kind, at }) => kind === 'stop' && at > mark.at)?.at ?? Number.POSITIVE_INFINITY;
  const next = marks.find(({ kind, at }) => kind === 'thing' && at > mark.at)?.at ?? Number.POSITIVE_INFINITY;
  return names.find(({ at, name }) => at > mark.at && at < Math.min(end, next) && !/^arn:/.test(name))?.name ?? null;
};

const words = new Set(
  'and the of for in on to with that this which from by as is are may can must only so they it its our my your und der die das den fur mit dass von im nur darf kann soll et le la les des du de pour dans avec qui que doit peut y el los del para en con puede pueden o e os do da no na com pode il lo gli di per nel nella entera inteira intera whole entire itself selbst all also auch not nicht pas eu us access service name policy url code sources already existing then when without ohne sans sin sem senza alarm data needs should role user tagged same equal matching denselben dasselbe dieselbe dieselben derselbe demselben gleichen gleiche mismo misma mesmo mesma stesso stessa meme igual whose dessen deren dont cuyo cuya cujo cuja'.split(
    ' ',
  ),
);

/** The thing that an ARN or an `s3://` address is of. */
export const thingNamed = (name: string): ThingRow | null =>
  name.startsWith('s3://')
    ? (thingRows.find(({ id }) => id === (/^s3:\/\/[^/]+\/./.test(name) ? 'object' : 'bucket')) ?? null)
    : name.startsWith('arn:aws:s3:::')
      ? (thingRows.find(({ id }) => id === (name.includes('/') ? 'object' : 'bucket')) ?? null)
      : (thingRows.find((thing) => thing.arn !== null && !inOthers.has(thing.id) && isOf(name, thing)) ??
        thingOfArn(name));

// What lies in a thing has its ARN.
const inOthers: ReadonlySet<string> = new Set(['message', 'item', 'functionCode', 'token']);
