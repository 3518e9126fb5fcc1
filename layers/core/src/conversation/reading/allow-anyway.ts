import type { PolicyType } from '@whydenied/iam';
import type { Ask } from '../../explain/index.ts';
import type { Facts } from '../../intake/index.ts';
import type { Case } from '../conversation.ts';
import { plainLetters } from './notions-in.ts';

/**
 * Whether an Allow is to be put somewhere, or is thought to be what lacks, where a Deny refuses the call: in which kind of policy. It is
 * decided with the Allow in it, and never made. Null: nobody speaks of that.
 */
export const allowAnyway = (facts: Facts, { outcome }: Case): Ask | null => {
  if (outcome === null || outcome.denial !== 'explicit') return null;
  if (facts.text.length > longest || facts.errors.length + facts.evidence.policies.length + facts.denials.length > 0)
    return null;
  const plain = plainLetters(facts.text);
  if (ofTheDeny.test(plain) || ofOther.test(plain) || facts.mentions.inferenceProfileIds.length > 0) return null;
  const place = places.find(([words]) => words.test(plain))?.[1] ?? null;
  // What stands where the Deny stands may be the exception from it.
  const isThere = place === outcome.policyType && !ofTrust.test(plain);
  // A document that is wished for is refused where it is made.
  if ((isThere && !allow.test(plain)) || (place === 'resource' && !ofTrust.test(plain))) return null;
  const isMeant =
    (puts.test(plain) && (place !== null || (allow.test(plain) && !asksOutright.test(plain)))) ||
    overrides.test(plain) ||
    (needs.test(plain) && facts.mentions.actions.length > 0);
  return isMeant ? { kind: 'allowIn', policyType: isThere ? 'identity' : (place ?? 'identity') } : null;
};

const longest = 180;

// Of the Deny itself, or of who may change it
const ofTheDeny =
  /\b(?:except\w*|exempt\w*|exclu\w*|narrow\w*|carve\w*|spar(?:e|ed|ing)|remov\w*|delet\w*|detach\w*|take (?:it )?out|owner|ticket|mail|ausnahme\w*|ausnehm\w*|entfern\w*|exception|retir\w*|enlev\w*|excep\w*|quit\w*|eccezion\w*|toglie\w*|not ?action|bedingung)\b|除外|例外|削除|删除/;

// Another form of the answer, or another model, Region or profile
const ofOther = /\b(?:terraform|hcl|cloudformation|cdk|sam template|yaml|instead|profiles?|regions?|model)\b/;

const allow =
  /\b(?:allow\w*|grant\w*|permission\w*|full ?access|administrator ?access|poweruser ?access|admin(?:istrator)?|erlaub\w*|berechtigung\w*|autoris\w*|permis\w*|permess\w*)\b|許可|允许|权限/;

const puts =
  /^(?:(?:so|then|ok(?:ay)?|and|just|please|now|well|fine|maybe|can you|could you|can i|could i|can we|let'?s|let me|i'?ll|i will|we'?ll|we will|i'?d|i would|why not|what if i|do i just need to|do i need to|i (?:just )?(?:have|need) to|should i|shall i|i|we|i'?ve|i have|we have|dann|also|bitte|alors|entonces|pues|entao|allora)[ ,]+){0,4}(?:put|puts|add|added|attach|attached|insert|inserted|write|place|give|gave|grant|granted|use|allow|fuge?|trag|pack|setz\w*|schreib|gib|hang|mets|ajoute\w*|donne\w*|attache\w*|pon|anade|agrega|dale|adjunta|coloca|poe|adiciona|metti|aggiungi|dai)\b/;

/** "What does an Allow do?" asks for no deed. */
const asksOutright =
  /^(?:what|which|why|how|who|when|where|was|welche|warum|wie|wer|que|quel|pourquoi|cual|por que|quale|perche)\b/;

const overrides =
  /\b(?:allow|role|permission|admin\w*)\b[^.?!]{0,40}\b(?:override|overrule|overwrite|beat|outrank|win over|get past|get around|help here|fix (?:it|this))\b/;

const needs =
  /\b(?:so|then|do|does|just)\b[^.?!]{0,40}\b(?:need|needs|lacks?|miss(?:es|ing)?)\b|\b(?:role|user|policy)\b[^.?!]{0,12}\b(?:needs|lacks|misses)\b[^.?!]{0,60}\b(?:right|correct|no)\b/;

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
const ofTrust = /\btrust(?:ed)? (?:policy|relationship)|assume[- ]role policy/;

const places: readonly (readonly [RegExp, PolicyType])[] = [
  [ofTrust, 'resource'],
  [
    /\b(?:bucket|key|queue|topic|secret|function|repository|resource)(?:[- ]based)?[- ]?(?:policy|richtlinie)/,
    'resource',
  ],
  [/\bboundary\b|\bgrenze\b/, 'permissionsBoundary'],
  [/\bsession policy/, 'session'],
  [/\bendpoint[- ]policy|\bendpunkt-?richtlinie/, 'vpcEndpoint'],
  [/\bscp\b|service control policy/, 'serviceControl'],
  [/\brcp\b|resource control policy/, 'resourceControl'],
  [
    /\b(?:identity|role|inline|user|managed|iam)(?:[- ]based)?[- ]?(?:policy|richtlinie)|\b(?:my|our|the role'?s|meine\w*|ma|mi|minha|mia) (?:own )?(?:policy|richtlinie|politi\w*|polit\w*)|\b(?:the|my|our|that|to|der|die|le|el|il|a) (?:role|user|rolle|rol|ruolo|papel|benutzer)\b/,
    'identity',
  ],
];
