import type { Facts } from '../../intake/index.ts';
import type { Case } from '../conversation.ts';
import { asksSomething } from './asks-something.ts';
import type { Said } from './notions-in.ts';

/** "The bucket is encrypted with our own KMS key, what else does it need?": a key of one's own comes into a case about something else. */
export const asksOwnKey = (facts: Facts, said: Said, { outcome }: Case): boolean => {
  const action = outcome?.action ?? null;
  if (action === null || /^kms:/i.test(action) || facts.text.length > longest || facts.evidence.policies.length > 0)
    return false;
  if (facts.denials.some(({ statedBy }) => statedBy === 'sentence')) return false;
  if (!aKey.test(said.text) || without.test(said.text) || said.hasAny('undo', 'thanks')) return false;
  const isNamed = facts.mentions.arns.some((arn) => arn.includes(':kms:'));
  return isNamed
    ? asksSomething(facts.text) || encrypts.test(said.text)
    : encrypts.test(said.text) && asks(facts, said);
};

const longest = 300;

const asks = ({ text }: Facts, said: Said): boolean =>
  asksSomething(text) || said.hasAny('also', 'next') || missing.test(said.text);

const missing =
  /\b(?:need\w*|missing|else|more|brauch\w*|noch|fehl\w*|zusatzlich|faut|manque|besoin|falta|hace falta|necesit\w*|precis\w*|serve|manca|occorre)\b|必要|足り|还缺|还需要|需要/;
const aKey =
  /\bkms\b|\bcmk\b|\bcustomer[- ]managed key|\b(?:own|eigene\w*|propre|propia|propria|proprio)\b.{0,20}\b(?:key|schlussel|cle|clave|chave|chiave)\b|\b(?:key|cle|clave|chave|chiave)\b.{0,30}\b(?:own|ours|propre|nuestra|propia|nossa|propria|nostra)\b/;
const encrypts =
  /\bencrypt\w*|\bverschlussel\w*|\bchiffr\w*|\bcifrad\w*|\bcifrat\w*|\bencriptad\w*|\bcriptograf\w*|\bcrittograf\w*|\b(?:own|our|ours|eigene\w*|unser\w*|propre|notre|nuestr[ao]|propi[ao]|noss[ao]|propri[ao]|nostr[ao])\b|暗号化|自分の|自社|加密|我们自己/;
const without =
  /\b(?:no|kein\w*|pas de|sin|sem|senza|not an?)\b.{0,24}\b(?:kms|key|schlussel|cle|clave|chave|chiave)\b|\bvergiss\b/;
