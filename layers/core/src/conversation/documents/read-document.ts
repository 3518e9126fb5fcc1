import { readArn } from '../../arn/index.ts';
import type { Facts } from '../../intake/index.ts';
import { ownPolicies, type Target, targetOf } from '../compose/target-of.ts';
import type { Case } from '../conversation.ts';
import { asksSomething } from '../reading/asks-something.ts';
import { plainLetters, type Said } from '../reading/notions-in.ts';
import type { WishedDocument } from './wished-document.ts';

/** The document that a message wishes for in a case: "the whole trust policy please", "write the bucket policy instead", "could the bucket policy do it?"; null: none. */
export const readDocument = (facts: Facts, said: Said, { outcome }: Case): WishedDocument | null => {
  if (outcome === null || facts.text.length > longest || facts.errors.length > 0 || facts.evidence.policies.length > 0)
    return null;
  const plain = plainLetters(facts.text);
  const isOfStore = asksStorePolicy(facts, { outcome });
  const named = dataAccess.test(plain) || isOfStore ? 'dataAccess' : targetOf(plain);
  const target = named === null && generic.test(plain) ? ofResource(outcome.resource) : named;
  if (target === null || !documents.has(target) || shown.test(plain)) return null;
  const isWished = isOfStore || said.hasAny('give', 'writes', 'makes', 'again') || wishing.test(plain);
  if (isWished && !why.test(plain)) return { target, isAsked: false };
  if (instead.test(plain) && /[?？]\s*$|^\W*(?:could|can|would|geht|kann|peut|puede|pode|puo)\b/.test(plain))
    return { target, isAsked: true };
  return null;
};

/** "What does that policy look like?" where the store's own policy is the cause. */
export const asksStorePolicy = ({ text, errors, evidence }: Facts, { outcome }: Pick<Case, 'outcome'>): boolean => {
  const plain = plainLetters(text);
  return (
    (/_AOSS_DATA/.test(outcome?.causeId ?? '') || /data access polic/i.test(outcome?.question?.ask ?? '')) &&
    errors.length + evidence.policies.length === 0 &&
    text.length <= longest &&
    thatPolicy.test(plain) &&
    asksSomething(text) &&
    contents.test(plain)
  );
};

const contents =
  /\b(?:which|what|how) .{0,40}\b(?:permissions?|actions?|rights?|looks? like|goes? in|put in|say)\b|\bwie sieht\b|\bwas (?:muss|gehort|kommt|steht)\b|\bwelche (?:rechte|berechtigungen|aktionen)\b|\ba quoi (?:ressemble|doit)\b|\bquels? droits\b|\bque permisos\b|\bcomo (?:es|seria|queda)\b|\bquais permissoes\b|\bcomo (?:e|fica|seria)\b|\bquali permessi\b|\bcome (?:e fatta|si scrive)\b|どんな|どう書|怎么写|哪些权限/;

const longest = 260;

const documents: ReadonlySet<string> = new Set([...ownPolicies, 'dataAccess']);

const dataAccess =
  /data access polic|datenzugriffsrichtlinie|politique d'acces aux donnees|politica de acceso a (?:los )?datos|politica de acesso a dados|policy di accesso ai dati|データアクセスポリシー|数据访问策略/;
// What is asked of “that policy” where the cause is the store's own.
const thatPolicy =
  /\b(?:that|this|the|the whole|die|diese\w*|der|cette|la|esa|esta|essa|questa|quella)\b.{0,20}\b(?:policy|rule|richtlinie|politique|politica|regel|regla|regra|regola)\b|ポリシー|策略/;
const generic =
  /\b(?:resource|resource-based) polic|ressourcen(?:basierte)?[- ]?richtlinie|politique (?:de|basee sur) (?:la |les )?ressource|politica (?:de|del|basada en) (?:el )?recurso|politica (?:do|baseada em) recurso|policy (?:della|basata sulla) risors|リソース(?:ベース)?(?:の)?ポリシー|资源策略/;

const wishing =
  /\b(?:whole|complete|full|entire|json|please|pls|plz|need|want|looks? like|should look|how would|in the (?:bucket|key|queue|topic|trust|function)|ganze\w*|komplett\w*|vollstandig\w*|bitte|brauche|sieht|aussehen|lieber|complete|entiere?|s'il|svp|besoin|faut|voudrais|prefere|donne\w*|fais|passe|completa|entera|por favor|necesit\w*|quiero|prefiero|pide\w*|inteira|preciso|quero|prefiro|intera|completa|per favore|serve|vorrei|preferisco|give|show|write|draft|gib|zeig\w*|schreib\w*|dame|manda\w*|mostra\w*)\b|全体|全文|完全|完整|ください|お願い|欲しい|请|需要|给我|写/;
const instead =
  /\b(?:instead|different way|other way|rather|alternative\w*|do it|do as well|be enough|work too|would do|statt\w*|lieber|anders|ginge|reicht|auch uber|plutot|a la place|autre moyen|autrement|suffi\w*|en vez|en lugar|otra forma|otra manera|mejor|basta\w*|em vez|outro jeito|outra forma|invece|altro modo|basta)\b|代わり|別の方法|でも(?:いい|良い|可)|代替|换成|也可以|可以吗|别的办法/;
// What it says, or how to look it up, is asked of what is there.
const shown =
  /\b(?:where (?:is|do i (?:find|see))|how do i (?:find|see|read|check)|what is an?|what's an?|was ist|wo (?:finde|sehe)|ou (?:est|trouver)|donde (?:esta|veo|encuentro)|onde (?:esta|vejo|fica)|dove (?:trovo|vedo|sta))\b|どこで|在哪/;
const why = /^\W*(?:why|warum|wieso|pourquoi|por que|perche)\b|なぜ|为什么/;

const ofResource = (resource: string | null): Target | null => {
  const { service, type } = readArn(resource);
  if (service === 'iam' && type === 'role') return 'trust';
  return (
    ({ s3: 'bucket', kms: 'key', sqs: 'queue', sns: 'topic', secretsmanager: 'secret', lambda: 'function' } as const)[
      service as 's3'
    ] ?? null
  );
};
