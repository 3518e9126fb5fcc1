import type { Named } from '../compose/named-things.ts';
import { inPattern } from '../told/in-pattern.ts';

/** The principal whose name stands last before a place, or `:root` where it is the account that is spoken of; null: none. */
export const subjectAt = (
  at: number,
  { cased, named }: { readonly cased: string; readonly named: Named },
): string | null => {
  const places = [
    ...named.principals.flatMap((principal) => placesOf(principal, cased).map((place) => ({ place, principal }))),
    ...[...cased.slice(0, at).matchAll(account)].map(({ index }) => ({
      place: index,
      principal: `arn:aws:iam::${named.account}:root`,
    })),
  ];
  const called = [...cased.slice(0, at).matchAll(role)].flatMap(({ index, groups }) => {
    const name = groups?.['name'] ?? '';
    return words.has(name.toLowerCase())
      ? []
      : [{ place: index, principal: `arn:aws:iam::${named.account}:role/${name}` }];
  });
  const plain = cased.slice(0, at).toLowerCase();
  const services = servicesThatAct.flatMap(([words, principal]) =>
    [...plain.matchAll(words)].map(({ index }) => ({ place: index, principal })),
  );
  const all = [...called, ...places, ...services];
  return all.filter(({ place }) => place < at).toSorted((one, other) => other.place - one.place)[0]?.principal ?? null;
};

const placesOf = (principal: string, cased: string): readonly number[] => {
  const name = cased.includes(principal) ? principal : principal.slice(principal.lastIndexOf('/') + 1);
  const ascii = name.normalize('NFD').replace(/[̀-ͯ]/g, '');
  return [...cased.matchAll(new RegExp(`(?<![\\w/-])${inPattern(ascii)}(?![\\w/-])`, 'g'))].map(({ index }) => index);
};

// Services that come in their own name, as who acts: "CloudWatch alarms may publish".
const servicesThatAct: readonly (readonly [RegExp, string])[] = [
  [/\bcloudwatch alarms?\b/g, 'cloudwatch.amazonaws.com'],
  [/\beventbridge\b/g, 'events.amazonaws.com'],
  [/\bcloudfront\b/g, 'cloudfront.amazonaws.com'],
];

// The account as who acts, not as where: "the account can administer it".
const account =
  /\b(?:the|our|das|le|la|el|a|o|l'|il) ?(?:whole |entire |gesamte )?(?:account|konto|compte|cuenta|conta)(?= (?:can|may|should|must|keeps|administ|manag|darf|kann|verwaltet|peut|gere|puede|administra|pode|puo|gestisc))/gi;

const role = /(?:\b(?:role|rolle|rol|ruolo|papel)\b|ロール|角色)[\s:：]*["'`「“]?(?<name>[A-Za-z][\w+=.@-]*[\w])/gi;

const words = new Set(
  'de del della do da di der des du called named may can must that which so to in of for and policy is are has should needs will name arn darf die der das kann soll muss in im mit von que qui peut doit pour avec dans puede debe para con en pode deve puo che per con nel lets let only also or und et y e'.split(
    ' ',
  ),
);
