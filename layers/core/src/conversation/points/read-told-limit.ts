import type { Ask } from '../../explain/index.ts';
import type { Facts } from '../../intake/index.ts';
import type { Outcome } from '../conversation.ts';
import { asksSomething } from '../reading/asks-something.ts';
import { plainLetters, type Said } from '../reading/notions-in.ts';
import { toldLimits } from './told-limits.data.ts';

/** "They only allow our own org", "nobody outside our VPC gets in": by what a limit that somebody else owns lets some through, as it is told; null: it is asked, supposed, denied, or the other way round. */
export const readToldLimit = ({ text }: Facts, said: Said, outcome: Outcome): Ask | null => {
  if (!limits.has(outcome.policyType) || outcome.denial === 'unknown') return null;
  if (otherKinds.some(({ policyType, is }) => policyType !== outcome.policyType && is.test(said.text))) return null;
  if (asksSomething(text) || /[?？]/.test(text) || supposed.test(said.text) || isBarred(said.text)) return null;
  const clause = text.split(clauseEnd).map(plainLetters).find(sparesSome);
  const limit = clause === undefined ? undefined : toldLimits.find(({ is }) => is.test(clause));
  if (clause === undefined || limit === undefined) return null;
  return { kind: 'point', point: { kind: 'toldLimit', key: limit.key, of: whoseIn(clause) } };
};

const limits: ReadonlySet<Outcome['policyType']> = new Set([
  'serviceControl',
  'resourceControl',
  'resource',
  'vpcEndpoint',
  'permissionsBoundary',
]);

/** A kind of policy that is named, and is not the one that refused. */
const otherKinds: readonly { readonly policyType: Outcome['policyType']; readonly is: RegExp }[] = [
  { policyType: 'serviceControl', is: /\bscps?\b|\bservice control polic/ },
  { policyType: 'resourceControl', is: /\brcps?\b|\bresource control polic/ },
  { policyType: 'vpcEndpoint', is: /\bendpoint[ -]?(?:polic|richtlinie)/ },
  { policyType: 'resource', is: /\b(?:bucket|key|queue|topic|secret|resource)[ -]polic/ },
  { policyType: 'permissionsBoundary', is: /\bboundar(?:y|ies)\b/ },
];

/** Shuts out what is named; "does not let anyone in but …" does not. */
const isBarred = (text: string): boolean => bars.test(text) || (letsOthers.test(text) && !negated.test(text));

const whoseIn = (clause: string): 'caller' | 'resource' | null =>
  ofCaller.test(clause) ? 'caller' : ofResource.test(clause) ? 'resource' : null;

/** Lets in only some, or nobody else; "does not only let in" is neither. */
const sparesSome = (clause: string): boolean => {
  if (!decides.test(clause) && !shortly.test(clause)) return false;
  const isNegated = negated.test(clause);
  if (outside.test(clause)) return isNegated || closes.test(clause) || nobody.test(clause);
  return only.test(clause) && !isNegated && !closes.test(clause);
};

// "Only from our VPC".
const shortly =
  /^\W*(?:only|nur|seulement|uniquement|solo|apenas|somente|soltanto) (?:from|in|for|via|through|with|aus|von|im|mit|fur|uber|depuis|avec|pour|desde|con|para|de|da|dal|dalla|com|per)\b/;

const clauseEnd =
  /[.;。]\s|[,、，]\s?(?:and|but|so|because|und|aber|weil|et|mais|y|pero|e|mas|ma)\s|\s(?:but|so|because|aber|weil|mais|pero|mas|ma)\s/i;

const only =
  /\b(?:only|solely|exclusively|just|nur|ausschliesslich|lediglich|seulement|uniquement|ne .{0,30} que|solo|solamente|unicamente|apenas|somente|soltanto|esclusivamente)\b|だけ|のみ|しか|只|仅/;
const outside =
  /\b(?:outside|except|other than|but our|besides|apart from|beyond|not in|ausserhalb|ausser|andere als|hors|en dehors|sauf|hormis|autres? que|fuera|excepto|salvo|menos|fora|exceto|al di fuori|fuori|tranne|eccetto)\b|以外|之外|以外的/;
const nobody =
  /\b(?:nobody|no one|none|nothing|niemand|keiner|nichts|personne|rien|nadie|nada|ninguem|nessuno|niente)\b|誰も|没人/;
const closes =
  /\b(?:den(?:y|ies|ied)|block\w*|forbid\w*|refus\w*|reject\w*|exclud\w*|verbiet\w*|verbot\w*|sperr\w*|verweiger\w*|blockier\w*|interdi\w*|bloqu\w*|refus\w*|deneg\w*|nieg\w*|prohib\w*|neg(?:a|am|ado)\b|proib\w*|blocc\w*|viet\w*)|拒否|禁止|拒绝/;
const decides =
  /\b(?:den(?:y|ies|ied)|block\w*|forbid\w*|refus\w*|reject\w*|allow\w*|permit\w*|lets?|accept\w*|trusts?|restrict\w*|limit\w*|require\w*|open|admit\w*|gets? in|comes? in|may|can|access\w*|verbiet\w*|verbot\w*|sperr\w*|verweiger\w*|erlaub\w*|lass\w*|lasst|darf|durfen|zugelassen|beschrank\w*|zugriff|kommt|interdi\w*|bloqu\w*|autoris\w*|accept\w*|permet\w*|laiss\w*|acces|dejan?|permit\w*|acept\w*|deneg\w*|nieg\w*|prohib\w*|acceso|deixa\w*|aceit\w*|neg(?:a|am)|proib\w*|acesso|accett\w*|blocc\w*|viet\w*|consent\w*|lasci\w*|accesso)\b|拒否|禁止|許可|アクセス|入れ|拒绝|允许|访问/;
const negated = /\b(?:not|never|cannot|nicht|nie|kein\w*|pas|jamais|no|nao|non|nunca|mai)\b|n't\b|ない|ません|不|没/;

const ofCaller =
  /\b(?:principals?|callers?|identit\w+|users?|roles?|people|members?|employees|everyone|anyone|nobody|no one|aufrufer|nutzer|benutzer|mitarbeiter|niemand|appelants?|utilisateurs?|personne|usuarios?|nadie|ninguem|utenti|nessuno)\b|プリンシパル|ユーザー|主体|用户/;
const ofResource =
  /\b(?:resources?|buckets?|objects?|models?|targets?|ressourcen?|objekte?|modelle?|ressources?|objets?|modeles?|recursos?|objetos?|modelos?|risors[ae]|oggett[oi]|modell[oi])\b|リソース|バケット|モデル|资源|存储桶|模型/;
const supposed =
  /\b(?:if|whether|suppose|assum\w*|unless|imagine|what if|wenn|falls|ob|angenommen|si|quand|supposons|cuando|se|caso|supponiamo)\b|もし|場合|たら|如果|假如/;
// "Denies only our org", "lets all in but our org": what is named is what it shuts out.
const bars =
  /\b(?:den(?:y|ies)|block\w*|forbid\w*|refus\w*|verbiet\w*|sperr\w*|blockier\w*) (?:only|just|nur)\b|\b(?:only|just|nur) (?:den|block|forbid|refus|sperr|verbiet)\w*|だけを?(?:拒否|禁止)|(?:只|仅)(?:禁止|拒绝)/;
const letsOthers =
  /\b(?:allow\w*|permit\w*|lets?|accept\w*|erlaub\w*|autoris\w*|permet\w*|permit\w*|consent\w*) (?:\w+ ){0,3}(?:all|everyone|everybody|everything|anyone|alle\w*|tous|tout|todos?|todas?|tutti|tutto)\b[^.;]{0,24}\b(?:except|but|outside|ausser|sauf|excepto|salvo|exceto|tranne)\b/;
