import { isAction } from '../../catalog/index.ts';
import { asciiLower } from '../clean/ascii-lower.ts';
import { noDenial } from './no-denial.ts';
import { isActionShaped } from './read-action.ts';
import { readContext } from './read-context.ts';
import { readResource } from './read-resource.ts';
import type { PlacedDenial } from './read-sentences.ts';

const signs = ['accessdenied', 'access denied', 'unauthorizedoperation', 'access_denied', 'forbidden'];
const nearest = 60;
const farthest = 400;

/** A refusal in note form: `AccessDeniedException … secretsmanager:GetSecretValue on arn:…`. Only an action that exists counts. */
export const readTerseDenials = (text: string): PlacedDenial[] => {
  const lower = asciiLower(text);
  return signs.flatMap((sign) => {
    const found: PlacedDenial[] = [];
    for (let at = lower.indexOf(sign); at !== -1; at = lower.indexOf(sign, at + sign.length)) {
      const denial = readBehind(text, lower, at + sign.length) ?? readBefore(text, at);
      if (denial !== null) found.push({ ...denial, start: Math.min(denial.start, at) });
    }
    return found;
  });
};

/** CloudFormation's `API: s3:PutBucketPolicy Access Denied`; a note of an event: `cloudfront.amazonaws.com s3:GetObject on arn:… AccessDenied`. */
const readBefore = (text: string, at: number): PlacedDenial | null => {
  const from = Math.max(0, at - farthest);
  const words = text.slice(from, at).trimEnd().split(/\s+/);
  const [preposition = '', resource = ''] = words.slice(-2);
  const isOn = preposition === 'on' && resource.startsWith('arn:');
  const [who = '', action = ''] = (isOn ? words.slice(0, -2) : words).slice(-2);
  if (!isActionShaped(action) || !isAction(action)) return null;
  const start = text.lastIndexOf(action, at);
  return {
    start: start - 1,
    end: at,
    denial: {
      ...noDenial,
      principal: isOn && /^[a-z0-9.-]{2,60}\.amazonaws\.com$/.test(who) ? who : null,
      action,
      resource: isOn ? resource : null,
      statedBy: 'serviceSentence',
      sentence: text.slice(Math.max(from, start), at + nearest),
    },
  };
};

// What may stand between a refusal and what was refused; any other word may tell of a policy that has the action
const noteWords = new Set(
  `exception error errors on for calling when while at by during in to the a an call calls called api is was not
  action operation performing perform execute executing invoking trying attempting code client user message service from and`.split(
    /\s+/,
  ),
);

const isNote = (between: string): boolean =>
  !/["'{[=]/.test(between) &&
  between
    .toLowerCase()
    .split(/[^\p{L}\p{N}:/._-]+/u)
    .every((word) => noteWords.has(word) || !/^\p{L}+$/u.test(word));

// What is there already was not refused: `403 Forbidden. aoss:APIAccessAll is already granted`.
const isThere =
  /^["'`」”]?,? ?(?:(?:is|are) (?:already|there|granted|in place|attached|present)\b|(?:ist|sind|habe ich|hat sie) (?:schon|bereits)\b|(?:est|sont|je l'ai) déjà|(?:ya|já|già) (?:está|lo tiene|la tiene|tem|c'è|presente|existe)|(?:está|c'è|è) (?:já|già)\b|(?:已经?|都|早就)(?:有|加|给)|は?(?:すでに|既に|もう)(?:あ|付|許可|追加))/i;

const readBehind = (text: string, lower: string, from: number): PlacedDenial | null => {
  const window = text.slice(from, from + nearest + 100);
  const match = [...window.matchAll(/[A-Za-z][\w-]*:[A-Z]\w*/g)].find(
    ({ 0: word, index }) => index <= nearest && isActionShaped(word) && isAction(word),
  );
  if (match === undefined || !isNote(window.slice(0, match.index))) return null;
  const end = from + match.index + match[0].length;
  if (isThere.test(text.slice(end, end + nearest))) return null;
  const resource = readResource(text, lower, end);
  const { kind, policyType, policyArn, end: behind } = readContext(text, lower, resource?.end ?? end);
  const sentence = text.slice(from, Math.max(behind, end));
  return {
    start: from,
    end: behind,
    denial: {
      ...noDenial,
      action: match[0],
      resource: resource?.text ?? null,
      kind,
      policyType,
      policyArn,
      statedBy: 'serviceSentence',
      sentence,
    },
  };
};
