import type { Facts } from '../../intake/index.ts';
import type { Case } from '../conversation.ts';
import { asksSomething } from './asks-something.ts';
import type { Said } from './notions-in.ts';

/** "The bucket is encrypted with our own KMS key", "the key: arn:aws:kms:…": a key of one's own comes into a case about something else, asked or told. */
export const asksOwnKey = (facts: Facts, said: Said, { outcome }: Case): boolean => {
  if (outcome === null || /^kms:/i.test(outcome.action ?? '') || facts.text.length > longest) return false;
  if (outcome.action === null && outcome.causeId === null) return false;
  if (facts.evidence.policies.length > 0 || facts.denials.some(({ statedBy }) => statedBy === 'sentence')) return false;
  if (without.test(said.text) || said.has('undo') || (said.has('thanks') && !asksSomething(facts.text))) return false;
  if (facts.mentions.arns.some(isKey)) return facts.mentions.arns.every(isKey);
  return (
    aKey.test(said.text) && encrypts.test(said.text) && !facts.mentions.actions.some((each) => !/^kms:/i.test(each))
  );
};

const isKey = (arn: string): boolean => arn.includes(':kms:');

const longest = 300;

const aKey =
  /\bkms\b|\bcmk\b|\bcustomer[- ]managed key|\bsse-kms\b|\b(?:own|eigene\w*|propre|propia|propria|proprio)\b.{0,20}\b(?:key|schlue?ssel|cle|clave|chave|chiave)\b|\b(?:key|cle|clave|chave|chiave)\b.{0,30}\b(?:own|ours|propre|nuestra|propia|nossa|propria|nostra)\b/;
const encrypts =
  /\bencrypt\w*|\bverschlue?ssel\w*|\bsse-kms\b|\bchiffr\w*|\bcifrad\w*|\bcifrat\w*|\bencriptad\w*|\bcriptograf\w*|\bcrittograf\w*|\b(?:own|our|ours|eigene\w*|unser\w*|propre|notre|nuestr[ao]|propi[ao]|noss[ao]|propri[ao]|nostr[ao])\b|暗号化|自分の|自社|加密|我们自己/;
const without =
  /\b(?:no|kein\w*|pas de|sin|sem|senza|not an?)\b.{0,24}\b(?:kms|key|schlue?ssel|cle|clave|chave|chiave)\b|\bvergiss\b/;
