import type { Facts } from '../../intake/index.ts';
import { plainLetters } from '../reading/notions-in.ts';
import { type Symptom, symptoms } from './symptoms.data.ts';
import { tellsRefusal } from './tells-refusal.ts';

/** What goes wrong without AWS refusing anything: what it is instead, how to see it, and the one thing to ask; null: a refusal is told or shown, or nothing known. */
export const saySymptom = ({ text, errors, denials, evidence }: Facts): string | null => {
  if (text.length > longest || evidence.policies.length > 0) return null;
  if (denials.some(({ statedBy }) => statedBy === 'sentence')) return null;
  const plain = plainLetters(text);
  if (ofWishes.test(plain)) return null;
  if (known.test(plain)) return null;
  // An error is explained by what it says; of some callers only its number is told.
  const isOfPolicies = ofPolicies.test(plain);
  const isShown = errors.some(({ code, message }) => message !== '' || !isOfDenial.test(code ?? ''));
  const isFailing = isShown || failure.test(plain) || tellsRefusal(plain);
  const found = symptoms.find(
    (each) => fits(each, plain) && (each.isRefusal === true || !isFailing) && (each.isPlain === true || !isOfPolicies),
  );
  return found === undefined ? null : sayFound(found);
};

const longest = 1_200;

/** A text on policies, or a wish for one, asks about them. */
const ofPolicies =
  /\bpolic(?:y|ies)\b|richtlinie|politique|\bpolitic[ao]s?\b|\bstatement|\bcondition|\bscps?\b|\btrust\b|\bboundar|ポリシー|策略|条件/;

// Who wants to make or to know something tells of nothing that goes wrong.
const ofWishes =
  /\b(?:write|draft|generate|how (?:do|can|could|would|should|to)|what (?:happens|would|should)|which (?:permissions?|actions?|calls?)|should i|best practice|difference|schreib\w*|wie (?:kann|mache|richte)|unterschied|ecri\w*|comment (?:faire|puis)|escrib\w*|como (?:hago|puedo|posso|faco)|diferenc\w*|escrev\w*|scriv\w*|come (?:faccio|posso)|differenz\w*|napisz|yaz\w*)\b|書いて|作って|違い|どうすれば|写一|怎么(?:写|做|设)|区别/;

const isOfDenial = /denied|unauthori|forbidden/i;

const failure =
  /\bfail(?:s|ed|ing|ures?)?\b|\bfall(?:a|an|o|ido|isce|ito)\b|fehlgeschlagen|schlagt fehl|\bechou\w*|\bfalh(?:a|ou|am)\b|失敗|失败/;

// What is seen of it already, and says what it is.
const known = /guardrail_intervened|failedinvocations|failuretrace|"action": ?"intervened"/;

const fits = ({ of, shows, also }: Symptom, plain: string): boolean =>
  of.test(plain) && shows.test(plain) && (also === undefined || also.test(plain));

const sayFound = ({ says, asks: question, page: [title, url] }: Symptom): string =>
  [...says, `**Question:** ${question}`, `AWS: [${title}](${url})`].join('\n\n');
