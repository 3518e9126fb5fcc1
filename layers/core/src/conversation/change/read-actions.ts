import { actionInfo, isAction } from '../../catalog/index.ts';
import type { Facts } from '../../intake/index.ts';
import type { FixChange } from '../../repair/index.ts';
import { spokenActions } from '../told/spoken-actions.ts';
import type { SaidOfChange } from './said-in.ts';

type Asked = {
  readonly facts: Facts;
  readonly said: SaidOfChange;
  readonly action: string | null;
  /** The actions that the fix holds. */
  readonly known: readonly string[];
};

/** Actions that a message wants in the fix, or out of it: as AWS writes them, or by the verb that stands for one of the service. */
export const readActions = ({ facts, said, action, known }: Asked): readonly FixChange[] | null => {
  const service = action?.split(':')[0]?.toLowerCase() ?? '';
  const drops = said.has('drops');
  // What a policy allows already is said of it, not wished for.
  if (already.test(said.text)) return null;
  if (!drops && !said.has('adds') && !lets.test(said.text)) return null;
  const stated = [...facts.mentions.actions, ...(facts.text.match(/\b[a-z0-9-]+:\*/g) ?? [])].filter(
    (one) => one !== action,
  );
  const named = [...new Set(stated)];
  if (named.length > 0) return [{ kind: drops ? 'notDo' : 'alsoDo', actions: named }];
  const bare = (facts.text.match(/\b[A-Z][a-z]+(?:[A-Z][a-z0-9]+)+\b/g) ?? [])
    .map((name) => `${service}:${name}`)
    .filter(isAction);
  const there = drops ? byFirstWord(said.text, known) : [];
  const meantBy = spokenOf(said.text, service);
  const siblings = drops || meantBy.length > 0 ? [] : spokenActions(facts.text, action);
  const spoken = bare.length > 0 ? bare : there.length > 0 ? there : [...meantBy, ...siblings];
  const meant = [...new Set(spoken.map((one) => actionInfo(one)?.action ?? one))].filter(
    (one) => drops || one !== action,
  );
  return meant.length === 0 ? null : [{ kind: drops ? 'notDo' : 'alsoDo', actions: meant }];
};

/** "Remove put": the actions of the fix that begin with that word. */
const byFirstWord = (text: string, known: readonly string[]): readonly string[] =>
  known.filter((action) => {
    const [word = ''] = /(?<=:)[A-Z][a-z]+/.exec(action) ?? [];
    return word.length > 2 && new RegExp(`\\b${word.toLowerCase()}(?:s|ting|ing)?\\b`).test(text);
  });

const already =
  /\b(?:already|schon|bereits|deja|ya|ja|gia)\b.{0,30}\b(?:allow|permit|erlaub|autoris|permett|permis|has|have|hat|tem|tiene)|\b(?:allow|permit|has|have|hat|tem|tiene)\w*\b.{0,20}\b(?:already|schon|bereits|deja|ya|ja|gia)\b|すでに|既に|已经/;

// "Let it delete the objects" wants one more.
const lets =
  /\b(?:let|lets|allow|able to|should (?:also )?be able|make it|lass|soll|darf|erlaub\w*|laisse|permets|deja|deje|permite|permita|deixa|deixe|lascia|permetti)\b|できるように|让|允许/;

const spokenOf = (text: string, service: string): readonly string[] =>
  verbs.flatMap(([verb, names]) => (verb.test(text) ? names.map((name) => `${service}:${name}`).filter(isAction) : []));

const verbs: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bstream\w*|\btransmission\b|ストリーミング|流式/, ['InvokeModelWithResponseStream']],
  [
    /\bdelet\w*|\bloesch\w*|\blosch\w*|\bsupprim\w*|\bborr\w*|\bapag\w*|\bexclu[ai]\w*|\bcancell\w*|\beliminar\b|削除|删除/,
    ['DeleteObject', 'DeleteItem', 'DeleteMessage'],
  ],
  [
    /\bwrit\w*|\bupload\w*|\bput\b|\bschreib\w*|\becri\w*|\bescrib\w*|\bescrev\w*|\bgrav\w*|\bscriv\w*|書き込|写入|上传/,
    ['PutObject', 'PutItem', 'PutSecretValue'],
  ],
  [/\bupdat\w*|\baktualisier\w*|\bactualiz\w*|\batualiz\w*|\baggiorn\w*|更新/, ['UpdateItem']],
  [/\blist(?:ing)?\b|\bauflist\w*|\blister\b|\blistar\b|\belenc\w*|一覧|列出/, ['ListBucket', 'ListSecrets']],
  [/\bquer(?:y|ies)\b|\babfrag\w*|\bconsult\w*|\binterrog\w*|クエリ|查询/, ['Query']],
  [/\bscan\w*|スキャン|扫描/, ['Scan']],
  [
    /\b(?:read|get|download)\w*|\bles(?:en|e)\b|\blire\b|\bleer\b|\bler\b|\blegg\w*|\bdescarg\w*|読み|读取/,
    ['GetObject', 'GetItem', 'ReceiveMessage'],
  ],
  [/\bencrypt\w*|\bverschlussel\w*|\bchiffr\w*|\bcifr\w*|\bcriptograf\w*|暗号化|加密/, ['GenerateDataKey', 'Encrypt']],
  [/\bdecrypt\w*|\bentschlussel\w*|\bdechiffr\w*|\bdescifr\w*|\bdecifr\w*|復号|解密/, ['Decrypt']],
];
