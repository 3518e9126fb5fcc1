import type { PolicyType } from '@whydenied/iam';
import { plainLetters } from '../reading/notions-in.ts';
import { changeWords, thingWords } from './change-words.data.ts';
import type { Hypothesis, LayerSaid } from './hypothesis.ts';
import { isLimit, isWhole, namedIn, toldIn } from './told-in.ts';
import { managementIn } from './where-and-who.ts';

/** What was told, with the premises that a message changes; null: it changes none. */
export const goOn = (before: Hypothesis, text: string): Hypothesis | null => {
  const plain = plainLetters(text);
  const now = toldIn(text);
  const isBoth = changeWords.bothAllow.test(plain);
  const gone = layersGone(plain);
  const noDeny = changeWords.noDeny.test(plain) && before.said.some(({ does }) => does === 'denies');
  const isMember = changeWords.member.test(plain) || managementIn(plain) === false;
  const isChanged =
    isBoth ||
    noDeny ||
    gone.length > 0 ||
    isMember ||
    changes(now) ||
    (now.caller === 'root' && before.caller !== 'root');
  if (!isChanged) return null;
  const told = isBoth ? [...bothAllow, ...now.said.filter(({ layer }) => isLimit(layer))] : now.said;
  const thing = otherThing(plain, now, before.action);
  const kept = (thing === null ? before.said : before.said.map(ofOtherThing(before.action)))
    .filter(({ layer }) => told.every((each) => each.layer !== layer) && !(gone.includes(layer) && isLimit(layer)))
    .map((each) => (gone.includes(each.layer) ? silent(each.layer) : each));
  return {
    said: [...(noDeny ? withoutDenies(kept) : kept), ...told],
    action: thing ?? actionAfter(before, now, told),
    isAcross: now.isAcross ?? before.isAcross,
    isManagement: now.isManagement || (before.isManagement && !isMember),
    resource: now.resource === 'key' ? 'key' : before.resource,
    caller: now.caller ?? before.caller,
  };
};

const actionAfter = (before: Hypothesis, now: Hypothesis, told: readonly LayerSaid[]): string | null =>
  told.some(({ patterns }) => patterns.some(isWhole)) && !isOnlyLimits(told)
    ? now.action
    : (before.action ?? now.action);

/** "And if instead of s3 it is a KMS key?": the call of the thing that stands in place of the first. */
const otherThing = (plain: string, now: Hypothesis, action: string | null): string | null => {
  const isKey = now.resource === 'key' && action?.startsWith('kms:') !== true;
  if (!isKey && !changeWords.instead.test(plain)) return null;
  const [thing] = thingWords.flatMap(([words, call]) =>
    words.test(plain) && call.split(':')[0] !== action?.split(':')[0] ? [call] : [],
  );
  return isKey ? 'kms:Decrypt' : (thing ?? null);
};

/** What was told of one call, of that of another thing: what grants all of the first one’s service, too; what only limits to that lets no other through. */
export const ofOtherThing =
  (action: string | null) =>
  (each: LayerSaid): LayerSaid => {
    const service = `${action?.split(':')[0]}:`;
    const isOfIt = (pattern: string): boolean => !isLimit(each.layer) && pattern.startsWith(service);
    return { ...each, patterns: each.patterns.filter((pattern) => !(isWhole(pattern) || isOfIt(pattern))) };
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
  const plain = plainLetters(text);
  const isFresh = !changeWords.leans.test(plain) && (kindsOf(own) > 1 || introduces.test(plain));
  const next = before === null || isFresh ? null : goOn(before, text);
  return next ?? (own.said.length === 0 ? null : own);
};

// Who is brought in as somebody has a story of their own.
const introduces =
  /\b(?:(?:an?|another) (?:iam )?(?:user|role|session|group)|(?:eine?|einem|einer) (?:iam-)?(?:benutzer\w*|user|rolle|sitzung|gruppe)|(?:un|une) (?:utilisat\w+|role|session|groupe)|(?:un|una) (?:usuari\w+|rol|sesion|grupo|utente|ruolo|sessione|gruppo)|(?:um|uma) (?:usuari\w+|role|papel|sessao|grupo))\b/;

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
