import type { LexiconKind } from '../lexicon/lexicon.ts';
import type { CheckedEvidence } from './checked-evidence.ts';

type Clause = {
  readonly kinds: ReadonlySet<LexiconKind>;
  readonly clause: string;
  /** The sentence that it stands in, as written. */
  readonly piece: string;
};

/** What a clause of another language claims that the evidence does not hold, by the kinds of its words; null: nothing. */
export const foreignClaims = (evidence: CheckedEvidence): ((clause: Clause) => string | null) => {
  const { diagnosis } = evidence;
  const mayAsk = diagnosis.questions.length > 0;
  const decisions = diagnosis.requests.map(({ decision }) => decision?.decision ?? null);
  const isAllowed = decisions.length > 0 && decisions.every((decision) => decision === 'allowed');
  return ({ kinds, clause, piece }) => {
    const isNegated = kinds.has('negates');
    const doing = doings.filter((kind) => kinds.has(kind));
    if (/[?？]/.test(piece) && (!mayAsk || secret.test(piece))) return 'it asked a question that is not ours';
    if (doing.length > 0 && isNegated && !kinds.has('denies') && !kinds.has('allows'))
      return 'it advised against a step';
    if (doing.length > 0 && (kinds.has('already') || done.test(clause))) return 'it said that something was done';
    if (all.test(clause) && !isNegated) return 'it claimed more than was found';
    if (kinds.has('grants') && !isNegated && !ofFix.test(clause) && !/`[a-z0-9-]+:[A-Z]\w+`/.test(piece))
      return 'it advised a step that the findings do not hold';
    const affirms = kinds.has('allows') && !isNegated && !isAllowed;
    return affirms && !(ofFix.test(clause) || (ofFix.test(piece) && !ofPolicy.test(clause)))
      ? 'it said that something allows the call'
      : null;
  };
};

const doings = ['grants', 'runs', 'changes', 'removes'] as const;

// In all seven languages: a word of one that is another's would be refused as a word that cannot be checked.
const ofFix =
  /anweisung|statement|unten|erlaubnis|déclaration|ci-dessous|declaración|abajo|declaração|abaixo|dichiarazione|qui sotto|ステートメント|以下|下の|语句|以下|下面|`inline`/i;
const ofPolicy = /richtlinie|polic(?:y|ies)|politique|polític|boundar|ポリシー|策略/i;
const all =
  /(?<!\p{L})(?:alle[rns]?|jede[rnms]?|sämtlich\w*|tou(?:s|tes?)|tod[oa]s?|tutt[eio]|cualquier|qualquer|qualsiasi)(?!\p{L})|すべて|全て|全部|所有|任何/iu;
const done =
  /(?<!\p{L})(?:wurden?|worden|habe|haben|hat|a été|ont été|ai|avons|fue|fueron|ha sido|han sido|está|están|è stat[ao]|sono stat[ei]|foi|foram)(?!\p{L})|しました|されました|済み|了/iu;
const secret =
  /geheim|passwor|kennwort|schlüssel|contraseñ|clave|mot de passe|clés?(?!\p{L})|senha|chave|chiav|パスワード|キー|密码|密钥/iu;
