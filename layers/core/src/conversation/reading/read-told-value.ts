import { readArn } from '../../arn/index.ts';
import type { Ask } from '../../explain/index.ts';
import type { Facts } from '../../intake/index.ts';
import type { Case, Outcome } from '../conversation.ts';
import { asksSomething } from './asks-something.ts';
import { plainLetters } from './notions-in.ts';

/**
 * "On another function it says AWS:SourceArn = …:agent-alias/…, same thing?": a value of a condition that the fix has too, or a `Resource`, that
 * stands somewhere, and whether it is the cause is asked; null: none is told.
 */
export const readToldValue = (
  { text, errors, denials, evidence }: Facts,
  { outcome }: Pick<Case, 'outcome'>,
): Ask | null => {
  if (outcome === null || text.length > longest || evidence.policies.length + errors.length > 0) return null;
  if (denials.some(({ statedBy, principal }) => statedBy === 'sentence' && principal !== null)) return null;
  if (!asksSomething(text) || !comparing.test(plainLetters(text)) || negated.test(text)) return null;
  const inCondition = [...conditionsOf(outcome).keys()].flatMap((key) => {
    const value = valueBehind(text, key);
    return value === null ? [] : [{ kind: 'toldValue' as const, key, value }];
  })[0];
  return inCondition ?? resourceTold(text, outcome);
};

/** The conditions of the fix: what AWS is known to send with the call. */
export const conditionsOf = ({ fix }: Outcome): ReadonlyMap<string, string> =>
  new Map(
    fix.steps
      .flatMap(({ statement }) => Object.values((statement?.['Condition'] ?? {}) as Readonly<Record<string, object>>))
      .flatMap((operands) => Object.entries(operands as Readonly<Record<string, unknown>>))
      .flatMap(([key, value]) => (typeof value === 'string' ? [[key, value] as const] : [])),
  );

const longest = 500;

// What matches there is what it does not hold for, or what is refused.
const negated = /\b(?:String|Arn)Not(?:Equals|Like)|"Effect"\s{0,9}:\s{0,9}"Deny"|\bNotResource\b/i;

/** "Same thing?", "is that why?", "would that fit?" */
const comparing =
  /\bsame (?:thing|problem|issue|cause|reason|here)\b|\b(?:is|was|could) (?:that|this|it) (?:be )?(?:why|the (?:reason|cause|problem))\b|\bbecause of (?:that|this)\b|\b(?:does|would|will|do|is) (?:that|this|it|these)(?: also)? (?:work|fit|match|enough|do|cover|ok|right|wrong)\b|\bwhat(?:'s| is) wrong\b|\b(?:liegt|lag) (?:es|das) (?:daran|an)\b|\bdasselbe\b|\bgleiche\w* (?:problem|ursache|fehler)\b|\b(?:passt|reicht|geht|stimmt) (?:das|es)\b|\b(?:c'est|serait-ce) (?:ca|cela|la meme chose|pareil|pour ca)\b|\bmeme (?:chose|probleme|cause)\b|\b(?:ca|cela) (?:marche|suffit|passe|va)\b|\b(?:es|sera) (?:eso|por eso|lo mismo)\b|\bmism[oa] (?:cosa|problema|causa)\b|\bpor eso\b|\b(?:eso|esto) (?:sirve|vale|funciona)\b|\be (?:isso|por isso|a mesma coisa|o mesmo)\b|\bmesm[oa] (?:coisa|problema|causa)\b|\b(?:isso|assim) (?:serve|funciona|basta)\b|\be (?:per questo|la stessa cosa|lo stesso)\b|\bstess[oa] (?:cosa|problema|causa)\b|\b(?:cosi|questo) (?:va|funziona|basta)\b|同じ(?:原因|問題|こと)|が原因|のせい|(?:これ|それ)で(?:いい|合って|大丈夫)|一样的?(?:问题|原因)|是(?:这个|因为这个)|这样(?:可以|行|对)/;

/** What stands behind the name of a key, with `=` or `:` between, or "of"; three dots stand for what was left out. */
const valueBehind = (text: string, key: string): string | null => {
  const name = key.slice(key.indexOf(':') + 1);
  const spelled = name.replace(/(?<=[a-z])(?=[A-Z])/g, '[- ]?');
  const [, value] =
    new RegExp(
      `${spelled}["'\`]?\\s{0,3}(?:=|:|of|is|to|on|auf|de|di|は|为)?\\s{0,3}\\[?\\s?["'\`]?([\\w*.:/…-]{3,200})`,
      'iu',
    ).exec(text) ?? [];
  const told = value?.replace(/[.:,]+$/, '');
  return told !== undefined && (/^\d{12}$/.test(told) || /[:/].*[:/]|^(?:\.{2,}|…).*[:/]/.test(told)) ? told : null;
};

/** An ARN that somebody's statement names, whole or with its beginning left out, of the kind of thing that was asked for, and no other call than the one of the case. */
const resourceTold = (text: string, { action, resource }: Outcome): Ask | null => {
  const { service, type } = readArn(resource);
  const named = [...new Set((text.match(written) ?? []).map((arn) => arn.replace(/[.,;:]+$/, '')))].filter((arn) =>
    elided.test(arn) ? type !== '' && arn.replace(elided, '').startsWith(type) : readArn(arn).service === service,
  );
  const [value, another] = named;
  if (action === null || resource === null || value === undefined || another !== undefined || value === resource)
    return null;
  if (notIt.test(plainLetters(text.slice(0, text.indexOf(value))))) return null;
  const calls = text.replaceAll(written, ' ').match(/(?<![\w:/.-])[a-z][a-z0-9-]{1,40}:[A-Z]\w+/g) ?? [];
  const isOfCall = calls.every((call) => call.toLowerCase() === action.toLowerCase());
  return isOfCall && inStatement.test(plainLetters(text)) ? { kind: 'toldValue', key: null, value } : null;
};

// "The Resource is not …": what stands there is something else.
const notIt = /(?:\b(?:not|nicht|kein\w*|pas|no|nao|non)\b|n't\b)[^.;,]{0,12}$|(?:不是|并非)[^。，]{0,6}$/;

/** What stands for the beginning of an ARN. */
export const elided = /^(?:arn:)?(?:\.{2,}|…):?/;
const written = /(?:\barn:|\.{2,}|…)[^\s"'`<>()\]}]{3,200}/g;
const inStatement =
  /\bresources?\b|\bressourcen?\b|\brecursos?\b|\brisors[ae]\b|リソース|资源|\b(?:policy|statement|role|rolle|richtlinie|politique|politica) (?:has|says|names|hat|nennt|a|dit|tiene|dice|tem|diz|ha|dice)\b/;
