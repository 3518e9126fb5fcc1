import type { Check, CheckedEvidence } from './checked-evidence.ts';
import { clausesOf, isNegatedBefore } from './is-negated.ts';

/** Advice: no Allow that the fix does not contain, no wildcard, nothing removed that the fix keeps, no secret asked for. */
export const checkAdvice = (evidence: CheckedEvidence): Check => {
  const rules = rulesOf(evidence);
  return (piece) => {
    if (meta.test(piece)) return 'it spoke of its instructions';
    if (/\b(?:AKIA|ASIA)[A-Z0-9]{8,}/.test(piece)) return 'it wrote an access key';
    const clauses = clausesOf(piece.replace(/^\s*[*-] /, ''));
    return rules.find((rule) => clauses.some((clause) => breaks(rule, clause)))?.because ?? null;
  };
};

/** Words that must not be said unless they are negated, or said already by the deterministic words. */
type Rule = { readonly words: RegExp; readonly said: string | null; readonly because: string };

const breaks = ({ words, said }: Rule, clause: string): boolean => {
  const found = words.exec(clause)?.[0];
  if (found === undefined || isNegatedBefore(clause, words)) return false;
  return said === null || !said.includes(found.toLowerCase());
};

const rulesOf = ({ repair, explanation }: CheckedEvidence): readonly Rule[] => {
  const said = explanation.toLowerCase();
  const { steps, kind } = repair.fix;
  const allows = steps.some(
    ({ statement, target }) => statement?.['Effect'] === 'Allow' || target.policyType === 'dataAccess',
  );
  const usesStar = steps.some(({ statement }) => [statement?.['Resource']].flat().includes('*'));
  const removes = kind === 'removeStatement' || kind === 'changeStatement' || /\b(?:remove|detach|delete)/.test(said);
  return [
    { words: secret, said: null, because: 'it asked for a secret' },
    { words: widening, said, because: 'it advised more access than the fix gives' },
    ...(allows ? [] : [{ words: allowing, said: null, because: 'it advised an Allow that the fix does not contain' }]),
    ...(usesStar ? [] : [{ words: star, said: null, because: 'it advised a wildcard that the fix does not contain' }]),
    ...(removes ? [] : [{ words: removing, said: null, because: 'it advised to remove what the fix keeps' }]),
  ];
};

const meta =
  /\b(?:ignor(?:e|ing)|disregard(?:ing)?|forget|overrid(?:e|ing)) (?:the |all |any |your |my |previous |above |this |these )*(?:evidence|instructions?|rules?|policies|prompt|findings)|\bsystem prompt|\bas an ai\b|\bmy instructions\b|\b(?:i['’]m|i am) (?:sorry|unable)|\bi (?:can['’]t|cannot) (?:help|assist|comply|answer)/i;

const secret =
  /\b(?:send|paste|share|give|provide|post|enter|show|tell)\b[^.]{0,60}\b(?:secret|access key|password|token|credentials?)\b/i;

const allowing =
  /\b(?:add|attach|grant|give|create|put|include|append|insert|allow(?! (?:alone|statement|is|of|in|there))|permit|apply|extend|enable)\b[^.]{0,120}\b(?:allow|permissions?|polic(?:y|ies)|statements?|access|actions?|rights?|[a-z0-9-]+:[A-Z]\w+)/i;

const star = /["'`“]\*["'`”]|\bResource["']?\s*[:=]\s*\[?["'`]?\*|\s\*(?=[\s.,;]|$)/;

const widening =
  /\b(?:(?:all|any|every|each) (?:resources?|actions?|buckets?|models?|principals?|accounts?|users?)|everything|everyone|wildcard|administrator ?access|admin (?:access|rights|policy)|power ?user ?access|full[ -]access|public(?:ly)? (?:access|readable)|root user|make [^.]{0,40}public)\b/i;

const removing = /\b(?:remove|delete|detach|disable|drop|turn off|switch off|lift|bypass)\b/i;
