import { readArn } from '../../arn/index.ts';
import type { Facts } from '../../intake/index.ts';
import { plainLetters } from '../reading/notions-in.ts';
import { asksAnotherDeed } from './asks-another-deed.ts';
import { changeWords, thingWords } from './change-words.data.ts';
import { chainOf, goOn, kindsOf, stepFrom } from './go-on.ts';
import type { Hypothesis } from './hypothesis.ts';
import { boundWords } from './layer-words.data.ts';
import { isLimit } from './told-in.ts';

/** Whether more is asked than what the policies come to: "and what is the difference between …?" */
export const asksBesides = (text: string): boolean => asksHow.test(plainLetters(text));

/**
 * Policies that a question tells in words: "the identity policy allows bedrock:InvokeModel, the SCP only s3:* and ec2:*: can the role call
 * it?" Null: it tells of no policy that takes part, asks for nothing, or a page answers just that.
 */
export const readHypothesis = (facts: Facts, { before, fit }: Beside): Hypothesis | null => {
  const { text } = facts;
  if (text.length > longest || !isOnlySupposed(facts)) return null;
  const plain = plainLetters(text);
  if (trueOrFalse.test(plain) || wishes.test(plain) || (asksHow.test(plain) && !asksOutcome.test(plain))) return null;
  if (dependsOnMore(text)) return null;
  const whole = stepFrom(before, text);
  if (whole !== null && (asksAnotherDeed(text, whole.action) || isSilentOnAnother(whole))) return null;
  const isChanged = before !== null && whole !== null && goOn(before, text) !== null;
  // In a talk of what would be, another premise is a question by itself.
  if (whole === null || isOfUnknownCall(whole) || !(asks.test(plain) || (isChanged && text.length <= longestPremise)))
    return null;
  const isGoing = isChanged && (changeWords.continues.test(plain) || text.length <= shortest || fit < near);
  return isEnough(whole, isGoing) && (isGoing || fit < (isOfOne(whole) ? near : outright)) ? whole : null;
};

/** "The boundary does not allow s3:PutObject" says nothing of another call. */
const isSilentOnAnother = ({ action, said }: Hypothesis): boolean =>
  said.some(
    ({ does, patterns }) => does === 'nothing' && patterns.length > 0 && !patterns.some((each) => each === action),
  );

/** A service is named of which no call is known: nothing is decided of another one. */
const isOfUnknownCall = ({ action, said }: Hypothesis): boolean =>
  action === null && said.some(({ patterns }) => patterns.some((pattern) => pattern !== '*'));

/** Nothing is shown and nothing was refused; who is named may be told by an ARN, what has one is a case. */
export const isOnlySupposed = ({ errors, denials, evidence, mentions }: Facts): boolean =>
  evidence.policies.length === 0 &&
  mentions.arns.every(isCaller) &&
  errors.every(({ code }) => code === null) &&
  denials.every(({ statedBy }) => statedBy !== 'sentence');

/** The calls of other things that a message asks the same of: "does that hold for KMS keys too?" */
export const othersAsked = ({ text }: Facts, before: Hypothesis): readonly string[] => {
  const plain = plainLetters(text);
  if (text.length > longestPremise || !changeWords.sameFor.test(plain)) return [];
  const service = before.action?.split(':')[0];
  return thingWords.flatMap(([words, action]) =>
    words.test(plain) && action.split(':')[0] !== service ? [action] : [],
  );
};

/** What the messages before tell of policies, the last one first to count; null: nothing that could be decided. */
export const toldBefore = (messages: readonly string[]): Hypothesis | null =>
  chainOf(messages, (message) => message.length <= longest && !quotes.test(message) && !dependsOnMore(message));

const quotes = /not authorized to perform|An error occurred|"Statement"/;

/** Whether an exception, a condition or which of two things it is decides: of that nothing is read, so nothing is decided. */
export const dependsOnMore = (text: string): boolean => {
  const plain = plainLetters(text);
  const lettered = [...plain.matchAll(withLetter), ...plain.matchAll(withName)];
  const nouns = new Set(lettered.map(([, noun]) => noun));
  const families = new Set(plain.match(modelFamilies) ?? []);
  return (
    families.size > 1 ||
    boundWords.test(plain) ||
    new Set(lettered.map(([, noun, letter]) => `${noun} ${letter}`)).size > nouns.size
  );
};

// Which model it is then decides.
const modelFamilies = /\b(?:nova|titan|claude|llama|mistral|cohere|command r|deepseek|jamba|qwen|gpt-oss)\b/g;

// "The policy names role X, can role Y read?"
const withLetter =
  /\b(role|user|model|bucket|key|function|table|rolle|modell|modele|modelo|rol|usuario)s? ([a-z]|\d{1,2})\b(?!['’-])/g;

// "Denies it to role admin: can role app read?"
const withName =
  /\b(?:to|for|names?|trusts?|can|may|does|could|would|darf|kann|fur|pour|para|per|puede|pode|puo) (?:the |die |der |den |le |la |el |il |o )?(role|user|rolle|utilisateur|rol|usuario|ruolo|utente) (?!(?:an?|and|or|but|in|on|of|from|at|with|that|which|who|whose|polic\w*|richtlinie|is|has|can|itself|also|then|now|still|too|call\w*|have|the|trust)\b)(["'`]?[a-z][\w+=.@-]{1,63})/g;

type Beside = {
  /** What was told before, of which a premise may change; null: nothing was. */
  readonly before: Hypothesis | null;
  /** How near a page's own answer comes. */
  readonly fit: number;
};

const near = 0.55;
// Of two policies only what is answered nearly word for word is nearer than what they come to.
const outright = 0.9;

const isCaller = (arn: string): boolean => ['iam', 'sts'].includes(readArn(arn).service);

const longest = 900;
const shortest = 70;
const longestPremise = 240;

const asks =
  /[?？]|\by\/n\b|\byes\/no\b|\byes or no\b|\bja oder nein\b|\bwhich one is (?:that|it)\b|\bmarked wrong\b|か[。\s]*$|吗|是否/;
// A belief in several things is no question of what one call comes to.
const trueOrFalse =
  /\btrue or false\b|\bwahr oder falsch\b|\brichtig oder falsch\b|\bvrai ou faux\b|\bverdadero o falso\b|\bverdadeiro ou falso\b|\bvero o falso\b|正しいか|对还是错/;
const wishes =
  /\b(?:write|draft|give me|show me|generate|create|make) (?:me |us )?(?:an?|the|that|it)\b|\bschreib\w*|\bgib mir\b|\becri(?:s|vez|re)\b|\bdonne-moi\b|\bescrib\w*|\bdame\b|\bescrev\w*|\bscriv\w*|書いて|作って|写一|给我/;
const asksHow =
  /\b(?:how (?:do|can|to|would|should)|where|who|when (?:do|should|would)|what is an?|whats an?|difference|better|safer|should i|wie (?:kann|mache|schreibe)|comment (?:faire|puis)|como (?:hago|puedo|posso|faco)|come (?:faccio|posso)|unterschied|differenc\w*|diferenc\w*|differenz\w*)\b|違い|区别|どうすれば|怎么/;

/** "Who wins?", whatever is asked besides. */
const asksOutcome =
  /\b(?:who|which(?: one| of them)?|what) (?:wins|prevails|happens|counts)\b|\bwer gewinnt\b|\bwas (?:gilt|passiert|gewinnt)\b|\b(?:qui|lequel) (?:l['’])?(?:gagne|emporte|prime)\b|\b(?:quien|cual) (?:gana|prevalece)\b|\b(?:quem|qual) (?:ganha|vence|prevalece)\b|\b(?:chi|quale) (?:vince|prevale)\b|どちらが(?:優先|勝)|哪个(?:优先|生效)/;

/** Two kinds of policy, one that limits and is silent, or one of a resource in a known account; one Allow alone is no question of how policies meet. */
const isEnough = (told: Hypothesis, isChanged: boolean): boolean => {
  const { said, isAcross } = told;
  if (!isOfOne(told)) return true;
  if (said.length === 0) return false;
  return (
    isChanged ||
    said.every(({ layer, does }) => isLimit(layer) && does === 'nothing') ||
    (said.some(({ layer }) => layer === 'resource') && isAcross !== null)
  );
};

/** One kind of policy that does one thing: a group's Deny beside the user's own Allow are two. */
const isOfOne = (told: Hypothesis): boolean => kindsOf(told) < 2;
