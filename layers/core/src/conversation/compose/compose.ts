import { isAccountId, readArn } from '../../arn/index.ts';
import { hasResourceType } from '../../catalog/index.ts';
import { findDanger } from '../../danger/index.ts';
import { type Facts, readText } from '../../intake/index.ts';
import { notionsIn, plainLetters } from '../reading/notions-in.ts';
import type { Wish } from '../wish/compose-clauses.ts';
import { keepClauses } from '../wish/keep-clauses.ts';
import { serviceWords } from '../wish/things.data.ts';
import { asRead } from './as-read.ts';
import { composeControl } from './compose-control.ts';
import { composeDelegation } from './compose-delegation.ts';
import { composeDeny } from './compose-deny.ts';
import { composeEach } from './compose-each.ts';
import { composeEndpoint } from './compose-endpoint.ts';
import { composeIdentity } from './compose-identity.ts';
import { composeOwn } from './compose-own.ts';
import { composeResource } from './compose-resource.ts';
import { composeServerless } from './compose-serverless.ts';
import { composeTrust } from './compose-trust.ts';
import type { Composition } from './composition.ts';
import { conditionsOf } from './conditions-of.ts';
import { denyingParts } from './denying-parts.ts';
import { exceptionsIn } from './exceptions-in.ts';
import type { Granted } from './granted.ts';
import { grantsOf } from './grants-of.ts';
import { namedThings } from './named-things.ts';
import { narrowed } from './narrowed.ts';
import { withoutOwnPath } from './narrowing.data.ts';
import { proveComposed } from './prove-composed.ts';
import { targetOf } from './target-of.ts';
import { withExceptions } from './with-exceptions.ts';
import { withGuests } from './with-guests.ts';
import { withRegionDeny } from './with-region-deny.ts';
import { says } from './words.ts';
import { writing } from './writing.ts';

/** The policies that a wish asks for, made of what it names; null: it wishes for none, or does not say for what. */
export const compose = (facts: Facts): readonly Composition[] | null => {
  if (facts.text.length > longest || facts.errors.length > 0 || facts.evidence.policies.length > 0) return null;
  if (
    facts.denials.some(
      ({ statedBy, principal }) => statedBy === 'sentence' || (principal !== null && statedBy !== 'operation'),
    )
  )
    return null;
  const whole = plainLetters(facts.text);
  const target = targetOf(whole);
  if (target === null || (failing.test(whole) && !isNamedFirst(whole)) || !wishes(facts.text, whole)) return null;
  // What is spared must not be read as what is meant.
  const exceptions = exceptionsIn(facts.text);
  const rest = withoutOwnPath(exceptions.rest);
  const meant = rest === facts.text ? facts : readText(rest);
  const apart = target === 'serviceControl' ? inParts(denyingParts(meant.text)) : null;
  if (apart !== null) return withExceptions(apart, exceptions);
  const plain = plainLetters(meant.text);
  const named = { ...withGuests(namedThings(meant), meant.text, target), spared: exceptions.principals };
  const wanted = conditionsOf(meant.text, plain, named);
  // Which of two buckets is read and which is written must be said, or either would get both.
  const isUnclear = new Set(meant.text.match(/\bs3:\/\/[a-z0-9.-]+/g) ?? []).size > 1 && named.ends.input === null;
  const grants = grantsOf(meant, asRead(plain), named);
  const wish: Wish = { facts: meant, plain, target, named, wanted, grants };
  const spared = (all: readonly Composition[]): readonly Composition[] => withExceptions(all, exceptions);
  const kept = keepClauses(wish, { first: isUnclear ? [] : spared(composed(wish)), spared, isGood });
  const limited = kept === null ? null : withRegionDeny(kept, wish);
  const made = limited === null || isGood(limited) ? limited : kept;
  const narrow = made === null ? null : narrowed(made, meant.text);
  return narrow !== null && isGood(narrow) ? narrow : made;
};

/** Each part of an SCP by itself, in one document; a part that none can be made of is told. Null: it has one part, or none can be made of any. */
const inParts = (parts: readonly string[]): readonly Composition[] | null => {
  if (parts.length < 2) return null;
  const made = parts.map((part) => ({ part, first: compose(readText(asScp(part)))?.[0] }));
  const [first, ...rest] = made.flatMap((each) => each.first ?? []);
  if (first === undefined) return null;
  const unread = made.flatMap(({ part, first: one }) => (one === undefined ? [`“${part.slice(0, longestPart)}”`] : []));
  const all = [first, ...rest];
  const untaken = [...all.flatMap((each) => each.untaken ?? []), ...unread];
  const whole: Composition = {
    ...first,
    statements: all.flatMap(({ statements }) => statements),
    asks: all.flatMap(({ asks }) => asks),
    notes: [...new Set(all.flatMap(({ notes }) => notes))],
    ...(untaken.length === 0 ? {} : { untaken }),
  };
  // Each part is proven by itself: what it leaves alone, another may deny.
  const asks = proveComposed(whole).flatMap(({ ask, holds }) => (holds || ask.expect === 'denied' ? [ask] : []));
  return isGood([{ ...whole, asks }]) ? [{ ...whole, asks }] : null;
};

const asScp = (part: string): string => (targetOf(plainLetters(part)) === 'serviceControl' ? part : `SCP: ${part}`);
const longestPart = 80;

const isGood = (made: readonly Composition[]): boolean =>
  made.length > 0 && made.every(isHarmless) && made.every(isApt) && made.every(isProven);

/** An action that AWS has no ARN for is matched by `*` only: under an ARN its statement does nothing. */
const isApt = ({ statements }: Composition): boolean =>
  statements.every(({ Action, Resource, Principal }) => {
    if (Resource === undefined || Principal !== undefined || [Resource].flat().includes('*')) return true;
    return [Action ?? []]
      .flat()
      .map(String)
      .every((action) => action.includes('*') || hasResourceType(action));
  });

/** Nobody is given an Allow for what leads to everything, for every action or, where AWS knows an ARN, for every resource. */
const isHarmless = ({ policyType, statements, isBound }: Composition): boolean =>
  policyType === 'serviceControl' ||
  policyType === 'resourceControl' ||
  policyType === 'vpcEndpoint' ||
  // A ceiling grants nothing.
  (policyType === 'permissionsBoundary' &&
    statements.every(({ Action }) => [Action].flat().every((each) => each !== '*'))) ||
  // To a boundary that nobody may take off; to one service and the users that were named.
  isBound === true ||
  statements.every(({ Effect, Action, Resource, Principal, Condition }) => {
    if (Effect === 'Deny' || isBoundPass(Action, Resource, Condition)) return true;
    const resources = [Resource ?? '*'].flat().map(String);
    return [Action ?? '*']
      .flat()
      .map(String)
      .every(
        (action) =>
          !action.includes('*') &&
          (Principal !== undefined ||
            resources.every(
              (resource) =>
                findDanger({ action, resource, principal: null }) === null &&
                (resource !== '*' || !hasResourceType(action)),
            )),
      );
  });

/** Roles of one beginning, handed to one service: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html */
const isBoundPass = (action: unknown, resource: unknown, condition: unknown): boolean =>
  action === 'iam:PassRole' &&
  isOfOneBeginning(String(resource)) &&
  JSON.stringify(condition ?? {}).includes('"StringEquals":{"iam:PassedToService":"');

const isOfOneBeginning = (resource: string): boolean => {
  const { service, account, type, id } = readArn(resource);
  return service === 'iam' && isAccountId(account) && type === 'role' && /^[\w+=,.@/-]{6,}\*?$/.test(id);
};

const isProven = (made: Composition): boolean => proveComposed(made).every(({ holds }) => holds);

const longest = 1_200;

// Who tells what went wrong is helped with that; "deny" and "forbid" are what a wish says as well.
const failing =
  /access ?denied|accessdenied|\bfail(?:s|ed|ing|ure)?\b|\berror|exception|not authorized|unauthori[sz]ed|\bforbidden\b|\b40[13]\b|(?:gets?|got|getting|was|were|is|are|been|still) (?:\w+ )?(?:denied|refused|rejected|blocked)|(?:does ?n.?t|not) work|\bbroken\b|\bstill\b|\bcan ?not\b|\bcan't\b|verweigert\b|fehler|fehlgeschlagen|schlagt .{0,20}fehl|geht nicht|abgelehnt|\berreur|echoue|refuse[es]?\b|ne marche|ne fonctionne|\bfalla|denegad|rechazad|no funciona|\berro(?:s|r|re|ri)?\b|negad[oa]|recusad|falh[ao]|negat[oa]\b|rifiutat|non funziona|エラー|失敗|拒否され|できません|动不了|报错|失败|被拒/;

/** "RCP: …", "Write me a policy: …": what begins with the policy it wishes for tells of no failure, whatever must be refused or still work. */
const isNamedFirst = (plain: string): boolean =>
  (bare.test(plain) || opensWithWish(plain)) &&
  !/access ?denied|accessdenied|not authorized|\berror|exception|エラー|报错/.test(plain);

const opensWithWish = (plain: string): boolean => {
  const [opening] = plain.slice(0, longestOpening).split(/[.:!?\n。：]/, 1);
  return opening !== undefined && namesPolicy.test(opening) && (wishing.test(opening) || needing.test(opening));
};

const longestOpening = 90;

/** Whether a policy is wished for, rather than asked about. */
const wishes = (text: string, plain: string): boolean =>
  !possible.test(plain) &&
  !((asksWhether.test(plain) || confirms.test(plain) || asksWhich.test(plain)) && !wishing.test(plain)) &&
  (wishing.test(plain) ||
    (plain.search(writing) >= 0 && !/\bwriting\b/.test(plain)) ||
    (needing.test(plain) && namesPolicy.test(plain)) ||
    (bare.test(plain) && !asking.test(plain)) ||
    (notionsIn(text).has('give') && !asking.test(plain)));

// Whether it can be done at all.
const possible =
  /^\W*(?:(?:hi|hello|so|ok)\W+)?(?:can i|can we|could i|is it possible|is there|kann ich|kann man|geht es|puis-je|peut-on|est-il possible|puedo|se puede|es posible|posso|da para|e possivel|si puo|e possibile)\b/;

// A question of yes or no behind a story: "… can the other account read them if I change the key policy?"
const asksWhether =
  /[.!?;,]\s*(?:can|could|does|do|will|would|is|are|may|kann|konnen|darf|peut|puede|pueden|pode|podem|puo|possono)\b[^.!?]*\?\s*$/;

// "Boundary or SCP? We want …": which of the two, before any of them.
const asksWhich =
  /\b(?:boundary|boundaries|scps?|rcps?|session polic(?:y|ies)|resource polic(?:y|ies)|bucket polic(?:y|ies)|iam polic(?:y|ies)|permission sets?)\s+(?:or|vs\.?|versus|oder|ou|o|oppure)\s+(?:an? |the |eine? |une? |una? )?(?:\w+ ){0,2}(?:boundary|boundaries|scps?|rcps?|polic(?:y|ies)|permission sets?)\b[^.!?]{0,60}\?/;

// What is believed, put up for a yes.
const confirms =
  /[,，、;]\s*¿?(?:right|correct|isn't it|doesn't it|don't i|oder|richtig|stimmt's|stimmt das|nicht wahr|non|c'est (?:ca|bien ca)|n'est-ce pas|verdad|cierto|correcto|no es asi|certo|ne|correto|vero|giusto|no)\s*[?？]\W*$|(?:ですよね|対吧|对吧|对吗|是吧)\s*[?？]?\W*$/;

const wishing =
  /\b(?:write (?:me|us|a|an|the|this|it)|give me|give us|show me (?:a|an|the)|send me|draft|make me|create me|looking for|pls|plz|policy please|example (?:pl\w+|for|of a|policy)|(?:policy|scp|statement|trust policy) (?:example|sample|snippet|template)|(?:sample|example|minimal|narrow\w*|least[- ]privilege) (?:\w+ ){0,2}(?:policy|statement|scp)|an example|snippet|(?:as|in|the) json|json (?:pl\w+|for|policy)|how (?:do|would|can|should) (?:i|we|you) (?:write|forbid|deny|block|prevent|restrict|limit|word|phrase|express)|how would you write|how to (?:write|forbid|deny|block|restrict)|what would .{0,60} look like|how-?to:)|\bschreib\w* (?:mir|uns|eine|die)|\bgib (?:mir|uns)\b|\bbeispiel|\bgesucht\b|\bhatte gern|\bwie (?:muss|musste|sieht|sahe|verbiete|schreibe|beschranke)\b|\becri\w* (?:moi|une|la)\b|\becris-moi|\bredige|\bdonne[zr]?[- ](?:moi|nous)|\bexemple de|\bd'exemple|\bun exemple|\bcomment (?:ecrire|interdire|limiter|bloquer)|\bescrib[aei]\w*\b|\bdame\b|\bdeme\b|\bejemplo|\bcomo (?:escribo|prohibo|limito|bloqueo|escrevo|proibo|limito)\b|\bescrev[aei]\w*\b|\bme (?:de|da|passa|manda)\b|\bexemplo|\bscrivi\w*|\bdammi\b|\besempio|\bcome (?:scrivo|vieto|proibisco|limito)\b|書いて|ください|例を|例が|欲しい|ほしい|作って|给我|给一个|请给|请写|写一|写个|示例|例子|帮我/;

// Who needs a policy, and not a permission or a role.
const needing =
  /\b(?:i|we) (?:need|want)|\b(?:ich|wir) (?:brauche|mochte)|\bbrauche\b|\bbrauchen wir|\bil (?:me|nous) faut\b|\bj'ai besoin|\bvoudrais|\bnecesit(?:o|amos)\b|\bquiero\b|\bprecis(?:o|amos)\b|\bquero\b|\b(?:mi|ci) serv(?:e|irebbe)\b|\bvorrei\b|必要です|需要一|想要/;

const policyWord =
  'rcps?|polic(?:y|ies)|scps?|boundary|statement|\\w*richtlinie|politique|politica|directiva|ポリシー|策略';

const namesPolicy = new RegExp(policyWord);

// What begins with the policy itself: "trust policy for …", "SCP that …", "key policy statement so that …", or ends with its name.
const bare = new RegExp(
  `^\\W*(?:(?:an?|the|eine?|une?|una?|um|la|le|il|el) )?(?:(?!our|my|this|that|does|do|is|can|which|what|why|unsere?|meine?|notre|mon|nuestra|mi|nossa|minha|nostra|mia)\\w+[ -]){0,3}(?:${policyWord})(?![a-z]).{0,40}?(?:\\b(?:so that|that|for|to|which|damit|die|fur|mit der|pour|qui|afin|para|que|per|che|in modo)\\b|:\\s|：)|\\b(?:trust|bucket|key|queue|topic) policy[?]?\\s*$|(?:ポリシー|策略)[。？]?$`,
);

const asking =
  /\b(?:what is|what's|whats|difference|why|was ist|warum|unterschied|pourquoi|difference|que es|por que|diferencia|o que e|cos'e|perche)\b|とは|なぜ|什么是|为什么|区别/;

const only = <Made>(made: Made | null): readonly Made[] => (made === null ? [] : [made]);

const composed = (wish: Wish): readonly Composition[] => {
  const { facts, plain, target, named, wanted, grants } = wish;
  switch (target) {
    case 'trust': {
      const trust = composeTrust({ text: facts.text, plain, named, wanted });
      // "And the permissions of it": what it may do, beside who may be it.
      const also = trust !== null && bothAsked.test(plain) && grants.length > 0;
      return [
        ...only(trust),
        ...(also ? [composeIdentity(grants, { named, wanted: [], policyType: 'identity' })] : []),
      ];
    }
    case 'serviceControl':
      return only(composeDeny({ ...wish, policyType: 'serviceControl' }));
    case 'resourceControl':
      return only(composeControl(wish));
    case 'vpcEndpoint':
      return only(composeEndpoint(wish));
    case 'dataAccess':
    case 'network':
      return only(composeServerless(target, wish));
    case 'permissionsBoundary': {
      const ceiling = grants.length === 0 ? ofServices(plain) : grants;
      const delegated = ceiling.length === 0 ? composeDelegation({ text: facts.text, plain, named }) : null;
      if (delegated !== null) return [delegated];
      return ceiling.length === 0
        ? []
        : [composeIdentity(ceiling, { named, wanted, policyType: 'permissionsBoundary' })];
    }
    case 'identity':
      return composeOwn(wish);
    default:
      return composeEach(wish, (each) => only(composeResource({ ...each, target })));
  }
};

/** "Caps a role at Bedrock": whole services, which a ceiling may name. */
const ofServices = (plain: string): readonly Granted[] => {
  if (!(says.only.test(plain) || caps.test(plain))) return [];
  const told = plain.replace(/\biam (?=polic|rol|user|permission)/g, ' ');
  const actions = Object.entries(serviceWords)
    .filter(([service, words]) => service !== 'iam' && told.search(words) >= 0)
    .map(([service]) => `${service}:*`);
  return actions.length === 0 ? [] : [{ actions, resources: ['*'] }];
};

const caps =
  /\b(?:caps?|limit\w*|restrict\w*|confin\w*|at most|no more than|begrenz\w*|beschrank\w*|hochstens|plafonn\w*|restreign\w*|restring\w*|maximo|limita\w*)\b|制限|上限|限制/;

const bothAsked =
  /\b(?:and|und|et|y|e)\b.{0,40}(?:permission|berechtigung|s3|access|droits|permis|permess)|と.{0,20}権限|和.{0,20}权限/;
