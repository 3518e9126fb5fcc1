import type { PolicyType } from '@whydenied/iam';
import { plainLetters } from '../reading/notions-in.ts';
import { changeWords } from './change-words.data.ts';
import type { Hypothesis, LayerSaid } from './hypothesis.ts';
import { isLimit, isWhole, namedIn, toldIn } from './told-in.ts';

/** What was told, with the premises that a message changes; null: it changes none. */
export const goOn = (before: Hypothesis, text: string): Hypothesis | null => {
  const plain = plainLetters(text);
  const now = toldIn(text);
  const isBoth = changeWords.bothAllow.test(plain);
  const gone = layersGone(plain);
  const noDeny = changeWords.noDeny.test(plain) && before.said.some(({ does }) => does === 'denies');
  const isMember = changeWords.member.test(plain);
  const isChanged =
    isBoth ||
    noDeny ||
    gone.length > 0 ||
    isMember ||
    changes(now) ||
    (now.caller === 'root' && before.caller !== 'root');
  if (!isChanged) return null;
  const told = isBoth ? [...bothAllow, ...now.said.filter(({ layer }) => isLimit(layer))] : now.said;
  const kept = before.said
    .filter(({ layer }) => told.every((each) => each.layer !== layer) && !(gone.includes(layer) && isLimit(layer)))
    .map((each) => (gone.includes(each.layer) ? silent(each.layer) : each));
  return {
    said: [...(noDeny ? withoutDenies(kept) : kept), ...told],
    action:
      told.some(({ patterns }) => patterns.some(isWhole)) && !isOnlyLimits(told)
        ? now.action
        : (before.action ?? now.action),
    isAcross: now.isAcross ?? before.isAcross,
    isManagement: now.isManagement || (before.isManagement && !isMember),
    resource: now.resource === 'key' ? 'key' : before.resource,
    caller: now.caller ?? before.caller,
  };
};

/** What the last messages tell, each with the premises of those before it; null: they tell of no policies. */
export const chainOf = (messages: readonly string[], isReadable: (message: string) => boolean): Hypothesis | null =>
  messages.slice(-mostMessages).reduce<Hypothesis | null>((told, message) => {
    if (!isReadable(message)) return null;
    return stepFrom(told, message) ?? told;
  }, null);

/** What a message tells on its own, or of what was told before; null: nothing of policies. */
export const stepFrom = (before: Hypothesis | null, text: string): Hypothesis | null => {
  const own = toldIn(text);
  const isFresh = !changeWords.continues.test(plainLetters(text)) && kindsOf(own) > 1;
  const next = before === null || isFresh ? null : goOn(before, text);
  return next ?? (own.said.length === 0 ? null : own);
};

/** How many different things policies are said to do. */
export const kindsOf = ({ said }: Hypothesis): number =>
  new Set(said.map(({ layer, does }) => `${layer} ${does}`)).size;

const mostMessages = 8;

const changes = ({ said, isAcross, isManagement, resource }: Hypothesis): boolean =>
  said.length > 0 || isAcross !== null || isManagement || resource === 'key';

const bothAllow: readonly LayerSaid[] = [
  { layer: 'identity', does: 'allows', patterns: [] },
  { layer: 'resource', does: 'allows', patterns: [] },
];

const silent = (layer: PolicyType): LayerSaid => ({ layer, does: 'nothing', patterns: [] });

/** Where another policy of the kind stays, the one that denied is gone; else it is silent. */
const withoutDenies = (said: readonly LayerSaid[]): readonly LayerSaid[] =>
  said.flatMap((each) => {
    if (each.does !== 'denies') return [each];
    const hasOther = said.some(({ layer, does }) => layer === each.layer && does !== 'denies');
    return hasOther || isLimit(each.layer) ? [] : [silent(each.layer)];
  });

const isOnlyLimits = (said: readonly LayerSaid[]): boolean => said.every(({ layer }) => isLimit(layer));

/** The policies that are named as not being there. */
const layersGone = (plain: string): readonly PolicyType[] =>
  namedIn(plain).flatMap(({ layer, at, end }) =>
    changeWords.goneBefore.test(plain.slice(Math.max(0, at - farBefore), at)) ||
    changeWords.goneBehind.test(plain.slice(end, end + farBehind))
      ? [layer]
      : [],
  );

const farBefore = 40;
const farBehind = 40;
