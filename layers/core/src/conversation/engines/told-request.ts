import { daysIn } from '../compose/days-in.ts';
import { plainLetters } from '../reading/notions-in.ts';

type Value = string | boolean | readonly string[];

/** What words say of a request as it is sent: on which day, how long after MFA, over TLS or not, with which tag keys, for which prefix. */
export const toldOfRequest = (text: string, action: string): Readonly<Record<string, Value>> => {
  const shown = text.slice(0, longest).replace(/\b(?:arn:|https?:\/\/)\S+/g, ' ');
  const plain = plainLetters(shown);
  const [day, ...more] = daysIn(shown);
  const age = sinceMfa(plain);
  const keys = tagKeysIn(shown);
  const prefix = /^s3:List/i.test(action) ? prefixIn(shown) : null;
  return {
    ...(day === undefined || more.length > 0 ? {} : { 'aws:CurrentTime': `${day}T12:00:00Z` }),
    ...(age === null ? {} : { 'aws:MultiFactorAuthAge': String(age), 'aws:MultiFactorAuthPresent': true }),
    ...(withoutTls.test(plain)
      ? { 'aws:SecureTransport': false }
      : withTls.test(plain)
        ? { 'aws:SecureTransport': true }
        : {}),
    ...(keys.length === 0 ? {} : { 'aws:TagKeys': keys }),
    ...(prefix === null ? {} : { 's3:prefix': prefix }),
  };
};

const longest = 2_000;

const withoutTls =
  /\b(?:without|no|ohne|sans|sin|sem|senza) (?:tls|ssl|https)\b|\b(?:over|via|by|with|through|plain|uber|mit|per|en|par|avec|por|con|com|unencrypted|unverschlusselt\w*) (?:plain |an? |reines |einfaches |du |el |o |l')?http\b(?!s)|\bhttp (?:only|statt|instead|au lieu|en vez|em vez|invece)\b|\bhttp(?:で|経由|を使)|(?:通过|用|使用) ?http(?!s)|\bis it (?:ok|fine) on http\b(?!s)/;
const withTls =
  /\b(?:over|via|by|with|using|through|uber|mit|per|en|par|avec|por|con|com) (?:an? )?(?:https|tls|ssl)\b|\bhttps(?:で|経由|を使)|(?:通过|用|使用) ?(?:https|tls)/;

const units: readonly (readonly [string, number])[] = [
  ['seconds?|sekunden?|secondes?|segundos?|second[oi]|秒', 1],
  ['minutes?|mins?|minuten?|minutos?|minut[oi]|分', 60],
  ['hours?|hrs?|h|stunden?|heures?|horas?|or[ae]|時間|小时', 3_600],
  ['days?|tage?n?|jours?|dias?|giorn[oi]|日|天', 86_400],
];
const numbers: Readonly<Record<string, number>> = {
  __proto__: null as never,
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  half: 0.5,
  einer: 1,
  zwei: 2,
  drei: 3,
  une: 1,
  deux: 2,
  trois: 3,
  una: 1,
  dos: 2,
  tres: 3,
  duas: 2,
  due: 2,
  tre: 3,
};
const amount = `(?<amount>\\d{1,6}|${Object.keys(numbers).join('|')})`;
const ago = new RegExp(
  `(?:\\b|(?<=[\\u3040-\\u9fff]))${amount} ?(?:${units.map(([words], index) => `(?<unit${index}>${words})`).join('|')})(?![a-z])`,
);

/** "MFA was 2 hours ago"; null: nothing is said of that. */
const sinceMfa = (plain: string): number | null => {
  const at = plain.search(/\bmfa\b|mfa/);
  if (at < 0) return null;
  const near = plain.slice(Math.max(0, at - 50), at + 70);
  if (
    !/\b(?:ago|old|since|before|earlier|vor|seit|alt|il y a|depuis|hace|desde|ha|faz|atras|fa|da)\b|前|以前/.test(near)
  )
    return null;
  const found = ago.exec(near)?.groups;
  if (found === undefined) return null;
  const count = numbers[found['amount'] ?? ''] ?? Number(found['amount']);
  const unit = units.findIndex((_, index) => found[`unit${index}`] !== undefined);
  return Math.round(count * (units[unit]?.[1] ?? 1));
};

/** "With the tag keys env and owner." */
const tagKeysIn = (text: string): readonly string[] => {
  const [, list = ''] = tagKeys.exec(text) ?? [];
  return [
    ...new Set(
      list.split(/\s*(?:,|、|\b(?:and|und|et|y|e)\b|と|和)\s*/).map((key) => key.replace(/["'`]/g, '').trim()),
    ),
  ].filter((key) => /^[\w:.-]{1,60}$/.test(key));
};

const key = '["\'`]?[A-Za-z][\\w:.-]{0,60}["\'`]?';
const tagKeys = new RegExp(
  `(?:\\btag[- ]?keys?|\\btag-schlüsseln?|\\bclés? de (?:tags?|balises?)|\\bclaves? de etiquetas?|\\bchaves? de tags?|\\bchiav[ei] (?:di |dei )?tag|タグキー|标签键) ?(?:of |named |called |は|が|:|=)? ?(${key}(?:(?: ?[,、] ?| (?:and|und|et|y|e) |と|和)${key}){0,9})`,
  'iu',
);

const prefixIn = (text: string): string | null =>
  /(?:\bprefix(?:es)?|\bpräfix|\bpréfixe|\bprefijo|\bprefixo|\bprefisso|プレフィックス|前缀) ?(?:of |= ?|: ?|は)?["'`“「]?([\w.=-]+(?:\/[\w.=-]+)*\/?)/iu.exec(
    text,
  )?.[1] ?? null;
