import type { PolicyType } from '@whydenied/iam';
import { isLikeName } from './label-words.ts';

/** The name that the words before a pasted document give it: `the inline policy "logs":`, `boundary (TeamLimit):`; null where they give none. */
export const nameBefore = (before: string, policyType: PolicyType): string | null => {
  const said = before.slice(before.lastIndexOf('}') + 1);
  const name = bracketed(said) ?? (policyType === 'identity' ? quoted(said) : null);
  return name === null || (policyType === 'identity' && (managed.test(said) || ofAws.test(name))) ? null : name;
};

/** In brackets stands also of which kind it is, `policy (inline):`, or whose, `role policy (app):`. */
const bracketed = (said: string): string | null => {
  const [, name = ''] = brackets.exec(said) ?? [];
  return isLikeName(name) ? name : null;
};

const brackets =
  /(?<!\b(?:role|user|group|function|task|job|execution|bucket|key|queue|topic)(?:['’]s)?[ -])\b(?:boundary|policy|scp) \(([\w+=,.@-]{2,64})\):?\s{0,3}$/i;

const quoted = (said: string): string | null => {
  const found = forms.flatMap((form) => [...said.matchAll(form)]).sort((a, b) => b.index - a.index)[0];
  return found?.[1] ?? null;
};

// A managed policy is known by its ARN, and written another way.
const managed = /managed|verwaltet|gérée|administrad|gerenciad|gestita|マネージド|管理ポリシー|托管/i;
const ofAws = /^(?:Amazon|AWS)[A-Z]/;

const policy = '(?:polic(?:y|ies)|richtlinie|politique|pol[ií]tica|criterio|ポリシー|策略)';
const called =
  '(?:named|called|is|namens|heißt|mit (?:dem )?namen|nommée?|appelée?|llamada|se llama|chamada|se chama|chiamata|si chiama)';
// https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePolicy.html
const name = '([\\w+=,.@\\-]{1,128})';
const [opening, closing] = ['["“„«\'\\u0060「『]\\s?', '\\s?["”“»\'\\u0060」』]'];
// What is left of the words between the name and its document.
const rest = '(?=[^\\{\\}"“”«»「」?？]{0,60}$)';

const forms: readonly RegExp[] = [
  new RegExp(`${policy}[ ,]*(?:(?:is )?${called} )?${opening}${name}${closing}${rest}`, 'giu'),
  new RegExp(`${opening}${name}${closing} ?(?:inline[ -])?${policy}${rest}`, 'giu'),
  new RegExp(
    `${policy} (?:is )?(?:named|called|namens|nommée|llamada|chamada|chiamata) ${name}(?<![.,])${rest}`,
    'giu',
  ),
];
