import type { Language } from '../../explain/index.ts';
import { actionsFor, anyActionsFor } from './actions-for.ts';
import type { Mark } from './marks.ts';
import { serviceWords } from './things.data.ts';

type ThingMark = Mark & ({ readonly kind: 'thing' } | { readonly kind: 'service' });
type VerbMark = Mark & { readonly kind: 'verb' };

/** Something that a verb is done to; not direct: it is meant by what was said before. */
export type Linked = { readonly thing: ThingMark; readonly isDirect: boolean };

type Around = {
  readonly marks: readonly Mark[];
  readonly language: Language | null;
  readonly linked: ReadonlyMap<Mark, readonly Linked[]>;
  readonly plain: string;
};

/** What a verb is done to: the nearest things on its side of the sentence that AWS has an action for, shared with the verbs beside it. */
export const thingsOf = (mark: VerbMark, around: Around): readonly Linked[] => {
  const verbs = around.marks.filter((each): each is VerbMark => each.kind === 'verb');
  const index = verbs.indexOf(mark);
  const next = verbs[index + 1];
  const [from, to] = thoughtOf(mark, around.marks);
  const after = between(mark.to, Math.min(next?.at ?? to, to), around);
  const before = between(Math.max(verbs[index - 1]?.to ?? from, from), mark.at, around);
  const direct = (things: readonly ThingMark[]) => kept(mark, things, around);
  const shared =
    next !== undefined && next.at < to && isJoined(around.plain.slice(mark.to, next.at))
      ? sharedWith(mark, next, around)
      : [];
  const earlier = earlierOf(mark, verbs.slice(0, index), around);
  const later = kept(mark, between(mark.to, Number.POSITIVE_INFINITY, around).filter(isNamed(around)), around).slice(
    0,
    1,
  );
  const isLast = isVerbFinal(mark, before, around);
  const ways: readonly (readonly [readonly ThingMark[], boolean])[] = isLast
    ? [
        [direct(before), true],
        [earlier, false],
        [direct(after), true],
        [shared, true],
        [later, false],
      ]
    : [
        [direct(after), true],
        [shared, true],
        [direct(before), index === 0],
        [earlier, false],
        [later, false],
      ];
  const [things, isDirect] = ways.find(([found]) => found.length > 0) ?? [[], true];
  return things.map((thing) => ({ thing, isDirect: isDirect && !isInside(thing, around.plain) }));
};

/** "It may only query one index. Index arn:…": an ARN behind the thought, which is no word of the text. */
const isNamed =
  ({ plain }: Around) =>
  ({ at, to }: Mark): boolean =>
    plain.slice(at, to).trim() === '';

/** What the verbs before it are done to, the last first; else whatever was named before: "receive messages of the queue and empty it". */
const earlierOf = (mark: VerbMark, verbs: readonly VerbMark[], around: Around): readonly ThingMark[] => {
  const linked = verbs
    .toReversed()
    .map((each) => (around.linked.get(each) ?? []).map(({ thing }) => thing))
    .map((things) => kept(mark, things, around))
    .find((things) => things.length > 0);
  if (linked !== undefined) return linked;
  return kept(mark, between(0, mark.at, around), around).slice(-1);
};

/** "Delete from the bucket": what lies in it. */
const isInside = ({ at }: Mark, plain: string): boolean =>
  /\b(?:from|in|into|within|aus|im|in der|in dem|in den|dans|depuis|en|de la|nel|nella|dal|dalla|no|na|do|da|on) (?:the |that |dem |der |den |le |la |el |my |our |dynamodb |s3 )*$/.test(
    plain.slice(Math.max(0, at - 24), at),
  );

const thoughtOf = ({ at }: Mark, marks: readonly Mark[]): readonly [number, number] => [
  marks.findLast((each) => each.kind === 'stop' && each.at < at)?.to ?? 0,
  marks.find((each) => each.kind === 'stop' && each.at > at)?.at ?? Number.POSITIVE_INFINITY,
];

const between = (from: number, to: number, { marks }: Around): readonly ThingMark[] =>
  marks.filter(
    (each): each is ThingMark => (each.kind === 'thing' || each.kind === 'service') && each.at >= from && each.to <= to,
  );

/** The verbs that share one object: "fetch, copy and upload files". */
const sharedWith = (mark: VerbMark, next: VerbMark, around: Around): readonly ThingMark[] => {
  const verbs = around.marks.filter((each): each is VerbMark => each.kind === 'verb');
  const behind = verbs[verbs.indexOf(next) + 1];
  const [, to] = thoughtOf(mark, around.marks);
  const found = kept(mark, between(next.to, Math.min(behind?.at ?? to, to), around), around);
  if (found.length > 0 || behind === undefined || behind.at > to || !isJoined(around.plain.slice(next.to, behind.at)))
    return found;
  return sharedWith(mark, behind, around);
};

const isJoined = (text: string): boolean =>
  /^[\s,、，]*(?:(?:and|or|und|oder|et|ou|y|o|ed|e|nor|ni|ne|nem|noch|和|与|及|或|と|や|および|又は)?[\s,、，/]*(?:to|zu|also|auch|not|no|nicht|keine?|never|a|de|d')?\s*)$/.test(
    text.replace(/-/g, ' '),
  );

/** Those that the verb can be done to; of what lies in another thing only that, unless both are named with "and". */
const kept = (mark: VerbMark, things: readonly ThingMark[], { plain }: Around): readonly ThingMark[] => {
  const fitting = things.filter((each) =>
    each.kind === 'service'
      ? wholeService.has(mark.verb)
      : isBareService(each, mark, plain) || anyActionsFor(mark.verb, each.thing).length > 0,
  );
  const named = fitting.map((each) =>
    each.kind === 'thing' && isBareService(each, mark, plain) ? asService(each, plain) : each,
  );
  const own = named.some(({ kind }) => kind === 'thing')
    ? named.filter((each) => each.kind === 'thing' || mark.verb === 'use')
    : named;
  return own.filter(
    (each) =>
      each.kind === 'service' ||
      !own.some(
        (other) =>
          other !== each &&
          other.kind === 'thing' &&
          (other.thing.within === each.thing.id || other.thing.runsOn === each.thing.id) &&
          !/[,、]|\b(?:and|und|et|y|e|or|oder|ou|o)\b|と|和/.test(
            plain.slice(Math.min(each.to, other.to), Math.max(each.at, other.at)),
          ) &&
          actionsFor(mark.verb, other.thing).length > 0,
      ),
  );
};

const wholeService: ReadonlySet<string> = new Set(['use', 'manage']);

// "May use Lambda": the service, where "use" stands beside its bare name.
const isBareService = ({ at, to }: Mark, { verb }: VerbMark, plain: string): boolean =>
  verb === 'use' &&
  Object.keys(serviceWords).includes(plain.slice(at, to).trim()) &&
  plain.slice(at, to).trim() !== 'kms';

const asService = ({ at, to }: Mark, plain: string): ThingMark => ({
  kind: 'service',
  service: plain.slice(at, to).trim(),
  at,
  to,
});

/** Japanese, and German and Chinese where the object stands before the verb. */
const isVerbFinal = ({ to }: Mark, before: readonly ThingMark[], { language, plain }: Around): boolean => {
  if (language === 'ja') return true;
  if (language === 'de')
    return before.length > 0
      ? !/^(?:en)? (?:von|der|des|aus|auf|in|an)\b/.test(plain.slice(to))
      : !/^ (?:von|der|des|aus|auf|in|an|den|das|die|dem)\b/.test(plain.slice(to));
  return (
    language === 'zh' &&
    /[把将对从]/.test(plain.slice(Math.max(0, (before[0]?.at ?? 0) - 3), before[0]?.at ?? 0)) &&
    before.length > 0
  );
};
