import type { PolicyType } from '@whydenied/iam';
import type { Lexicon, LexiconKind } from '../lexicon/lexicon.ts';
import type { Check, CheckedEvidence } from './checked-evidence.ts';
import { supportedAdvice } from './clause-advice.ts';
import { foreignClaims } from './foreign-claims.ts';
import { foreignNouns } from './foreign-nouns.ts';
import { segment } from './segment.ts';
import { withoutNames } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Holds words of another language to the evidence by a lexicon: every word is in it or is the evidence's own, and words of verdict
 * and advice say nothing that the findings do not. What cannot be checked is not let through.
 */
export const checkForeign = (evidence: CheckedEvidence, vocabulary: Vocabulary, lexicon: Lexicon): Check => {
  const verdict = verdictOf(evidence);
  const claim = foreignClaims(evidence);
  const combination = foreignNouns(evidence);
  const isOwn = (word: string): boolean => vocabulary.words.has(word) || lower(vocabulary).has(word.toLowerCase());
  return (piece) => {
    const text = withoutNames(piece.replace(/`[^`\n]*`/g, ' ')).replace(/^\s*(?:[-*]|\d{1,2}[.)])\s/, '');
    if (/@|\d[\d ()./-]{6,}\d/.test(text)) return 'it gave a contact that the evidence does not hold';
    for (const clause of text.split(clauseEnds)) {
      const found = segment(clause, lexicon, isOwn);
      if (found === null) return 'it used a word that cannot be checked';
      const said = { kinds: found.kinds, clause, piece };
      const because = verdict(found.kinds, clause) ?? claim(said) ?? combination(said);
      if (because !== null) return because;
    }
    return null;
  };
};

// A mark, or a word behind which a reason or a consequence stands: what is denied there is not what is denied before it.
const clauseEnds =
  /[.!?,;:。、，；：！？()（）—–]+|(?<=\s)(?:weil|denn|deshalb|daher|car|parce qu[e'’]|donc|porque|pues|por eso|perché|poiché|quindi|portanto)(?=\s)/i;

const lower = (vocabulary: Vocabulary): ReadonlySet<string> => {
  const known = lowered.get(vocabulary) ?? new Set([...vocabulary.words].map((word) => word.toLowerCase()));
  lowered.set(vocabulary, known);
  return known;
};

const lowered = new WeakMap<Vocabulary, ReadonlySet<string>>();

type Verdict = (kinds: ReadonlySet<LexiconKind>, clause: string) => string | null;

const verdictOf = (evidence: CheckedEvidence): Verdict => {
  const { diagnosis, repair, explanation } = evidence;
  const decisions = diagnosis.requests.flatMap(({ decision }) => (decision === null ? [] : [decision.decision]));
  const supported = supportedAdvice(evidence);
  const said = explanation.toLowerCase();
  const isExplicit =
    diagnosis.denial.kind === 'explicit' || decisions.includes('explicitDeny') || said.includes('explicit');
  const isImplicit =
    diagnosis.denial.kind === 'implicit' || decisions.includes('implicitDeny') || said.includes('implicit');
  const isAllowed = decisions.length > 0 && decisions.every((decision) => decision === 'allowed');
  const mayAllow = repair.fix.verification.after === 'allowed' || supported.has('grants') || isAllowed;
  return (kinds, clause) => {
    const isNegated = kinds.has('negates');
    if (kinds.has('explicit') && !isExplicit && !isNegated) return 'it spoke of an explicit deny where there is none';
    if (kinds.has('implicit') && !isImplicit) return 'it spoke of an implicit deny where there is none';
    if (kinds.has('allows') && !isNegated && (kinds.has('already') ? !isAllowed : !mayAllow))
      return 'it called something allowed that nothing proves';
    const isImplicitToo = kinds.has('explicit') && !isExplicit;
    if (kinds.has('denies') && isNegated && diagnosis.isPermissionProblem && !isImplicitToo)
      return 'it said that nothing is denied';
    for (const advice of ['grants', 'removes', 'sends', 'retries', 'runs'] as const)
      if (kinds.has(advice) && !isNegated && !supported.has(advice))
        return 'it advised a step that the findings do not hold';
    for (const [type, words] of Object.entries(layers) as [PolicyType, RegExp][])
      if (
        words.test(clause) &&
        diagnosis.denial.policyType !== type &&
        !words.test(said) &&
        !englishOf[type].test(said)
      )
        return 'it brought up a kind of policy that plays no part';
    return null;
  };
};

const layers: Partial<Record<PolicyType, RegExp>> = {
  permissionsBoundary:
    /boundar|berechtigungsgrenze|limites? d(?:e|es) (?:permission|autorisation|permiss)|límite de permisos|limite delle autorizzazioni|境界|バウンダリ|权限边界/i,
  serviceControl:
    /\bscps?\b|service control|dienststeuerung|contrôle d(?:e|es) services?|control de servicios|controle de serviço|controllo dei servizi|サービスコントロール|服务控制/i,
  resourceControl:
    /\brcps?\b|resource control|ressourcenkontroll|contrôle d(?:e|es) ressources?|control de recursos|controle de recurso|controllo delle risorse|リソースコントロール|资源控制/i,
  vpcEndpoint: /endpoint|エンドポイント|终端节点|punto de conexión|point de terminaison/i,
};

const englishOf: Readonly<Record<PolicyType, RegExp>> = {
  identity: /identity/,
  resource: /resource/,
  session: /session/,
  permissionsBoundary: /boundar/,
  serviceControl: /service control/,
  resourceControl: /resource control/,
  vpcEndpoint: /endpoint/,
};
