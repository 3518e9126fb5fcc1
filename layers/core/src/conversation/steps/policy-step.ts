import { askHandbook } from '../../explain/index.ts';
import { type Facts, mergeEvidence, noEvidence, type SeenPolicy } from '../../intake/index.ts';
import { checkPolicy } from '../../policy-check/index.ts';
import { type Case, type Conversation, openCase } from '../conversation.ts';
import { sayCorrected } from '../corrected/say-corrected.ts';
import { conditionsMean } from '../engines/conditions-mean.ts';
import { policyPage } from '../engines/policy-page.ts';
import { sayAdmits } from '../engines/say-admits.ts';
import { sayAllows } from '../engines/say-allows.ts';
import { asksWhetherItPasses, sayCalled } from '../engines/say-called.ts';
import { sayMay } from '../engines/say-may.ts';
import { sayNeed } from '../engines/say-need.ts';
import { sayComparison, sayPolicyCheck } from '../engines/say-policy-check.ts';
import { sayPrevents } from '../engines/say-prevents.ts';
import { sayReally } from '../engines/say-really.ts';
import { sayReview } from '../engines/say-review.ts';
import { sayTrust } from '../engines/say-trust.ts';
import { sayTrustOfCase, sayWrongSignIn } from '../engines/say-trust-of-case.ts';
import { sayUse } from '../engines/say-use.ts';
import { givenEvidence } from '../given-evidence.ts';
import { newCase } from '../next-case.ts';
import { asWhole } from '../reading/asks-of-shown.ts';
import { asksReview } from '../reading/asks-review.ts';
import { asksSomething } from '../reading/asks-something.ts';
import { asksWhether } from '../reading/asks-whether.ts';
import { notionsIn } from '../reading/notions-in.ts';
import { proseOf } from '../reading/prose-of.ts';
import type { TurnReading } from '../reading/turn-reading.ts';
import type { Step } from '../step.ts';
import { answersOf } from './answers-of.ts';
import { alone, type Taken, withNewCase } from './keep-turn.ts';

/** Policies without a denial: checked, compared, or written anew for what they are used for. */
export const policyStep = (
  taken: Taken,
  reading: Extract<TurnReading, { kind: 'policyCheck' | 'compare' | 'need' }>,
): Step => {
  const { asked, conversation } = taken;
  if (reading.kind === 'need') {
    const current: Case | null =
      reading.at === null ? openCase(conversation) : (conversation.cases[reading.at] ?? null);
    const shown = current?.evidence ?? asked.facts.evidence;
    // What a denied call needs, its text says; of a policy that was only checked the message does.
    const called = current === null || current.outcome === null ? '' : `${current.text}\n\n`;
    // What is asked next ("in Terraform?") is asked of the policy that was written.
    const thread = { pages: ['least-privilege'], question: asked.facts.text.slice(0, longestQuestion), practice: null };
    const next = { asked, conversation: openCase(conversation) === null ? { ...conversation, thread } : conversation };
    return alone(
      'policyCheck',
      sayNeed(`${called}${asked.facts.text}`, called === '' ? shown : noEvidence, asked.facts.text),
      next,
    );
  }
  const given = mergeEvidence(asked.facts.evidence, givenEvidence(asked.turn.evidence ?? {}).evidence);
  const evidence = given.policies.length > 0 ? given : (openCase(conversation)?.evidence ?? given);
  const words =
    reading.kind === 'compare'
      ? (sayAdmits(evidence.policies) ?? sayComparison(evidence.policies))
      : withMeanings(
          [
            // "How would you narrow it?": what it allows is no answer.
            asksNarrower.test(notionsIn(proseOf(asked.facts)).text)
              ? sayPolicyCheck(evidence.policies)
              : checked(asked.facts, evidence.policies, given.policies.length === 0 ? conversation : null),
            asksUse(asked.facts) ? (sayUse(proseOf(asked.facts), evidence.policies) ?? '') : '',
            sayCorrected(proseOf(asked.facts), given.policies) ?? '',
          ]
            .filter((each) => each !== '')
            .join('\n\n'),
          evidence.policies,
        );
  // What was shown without a denial is shown for the denial that may follow.
  const kept = withNewCase(conversation, { ...newCase(asked.facts, null), evidence });
  const ofCase =
    reading.kind === 'compare'
      ? null
      : (sayWrongSignIn(given.policies) ??
        sayTrustOfCase(openCase(conversation)?.outcome?.causeId ?? null, given.policies));
  const page = words.includes('AWS: [') ? '' : `\n\n${policyPage(evidence.policies)}`;
  return alone('policyCheck', `${ofCase === null ? '' : `${ofCase}\n\n`}${words}${page}`, {
    asked,
    conversation: openCase(conversation) === null ? kept : conversation,
  });
};

/** "Is this least privilege for …?", "what is missing?", "review": what is done with it is weighed against it. */
const asksUse = (facts: Facts): boolean => {
  const prose = proseOf(facts);
  return asksReview(prose) || notionsIn(prose).hasAny('safe', 'reviewMissing') || /least[ -]privilege/i.test(prose);
};

const longestQuestion = 1_500;

const withMeanings = (words: string, policies: readonly SeenPolicy[]): string =>
  [words, conditionsMean(policies, words) ?? ''].filter((each) => each !== '').join('\n\n');

/** What is asked of shown policies is decided or answered first; what else stands out in them comes after. */
const checked = (facts: Facts, policies: readonly SeenPolicy[], before: Conversation | null): string => {
  const prose = askedOf(facts, policies, before);
  const plainly = sayPrevents(prose, policies);
  if (plainly !== null) return withFindings(plainly, policies);
  const asked = asksWhetherItPasses(prose) ? sayCalled(prose, policies) : null;
  const really = asked === null ? sayReally(prose, policies) : null;
  if (really !== null) return withFindings(really, policies);
  const reviewed = prose.trim() === '' || asked !== null ? null : sayReview(prose, policies);
  if (reviewed !== null)
    return [reviewed.words, sayPolicyCheck(policies, { isBeside: true, told: reviewed.told })]
      .filter((each) => each !== '')
      .join('\n\n');
  if (!asksSomething(prose) && !asksWhether(prose))
    return (before === null ? null : toldOf(prose, near)) ?? sayPolicyCheck(policies);
  const said = notionsIn(prose);
  const isOpen = isOpenToAll(policies);
  // "Is PassRole too wide here?": that it is allowed is no answer.
  const isWidth = asksWidth.test(said.text);
  if (isWidth) return ofWidth(sayPolicyCheck(policies));
  // "Is it least privilege?": that the call is allowed is no answer either.
  if (asksLeast.test(said.text)) return sayPolicyCheck(policies);
  const decided = asked ?? sayTrust(prose, policies) ?? sayCalled(prose, policies);
  const isDecided = decided !== null;
  const isWhether = decided !== null && asksWhether(prose);
  const first =
    (isWhether ? decided : null) ??
    (said.hasAny('who', 'whoMay') || anybody.test(said.text)
      ? sayAdmits(policies, isOpen && asksWhether(prose))
      : null) ??
    (said.hasAny('opens', 'whatCan') || doing.test(said.text) ? sayWhole(prose, policies) : null) ??
    decided ??
    (isOpen ? null : sayAdmits(policies)) ??
    (said.has('safe') || asksVerdict.test(said.text) ? null : toldOf(prose, before === null ? outright : near));
  const isSafe = said.has('safe') || asksVerdict.test(said.text);
  // No yes to what was decided stands before a fault that is known.
  const isFaulty =
    isSafe && isDecided && /^\*\*Yes\b/.test(decided) && checkPolicy(policies).some(({ level }) => level !== 'note');
  const isFirst = isSafe && (!isDecided || isFaulty);
  const findings = sayPolicyCheck(policies, { isBeside: !isFirst });
  // A question that nothing decides gets what the policy does, rather than that nothing stands out in it.
  const whole = first ?? (findings === '' && !isSafe ? sayAllows(policies) : null);
  if (whole === null) return sayPolicyCheck(policies, { isAsked: isSafe });
  // Who asks whether it is safe gets that first.
  return (isFirst ? [findings, isFaulty ? withoutYes(whole) : whole] : [whole, besides(findings, whole)])
    .filter((each) => each !== '')
    .join('\n\n');
};

const askedOf = (facts: Facts, policies: readonly SeenPolicy[], before: Conversation | null): string => {
  const told = proseOf(facts).slice(0, longestQuestion);
  return before === null ? told : asWhole(told, policies, before);
};

/** What was decided, where the verdict was another. */
const withoutYes = (whole: string): string =>
  whole.replace(
    /^\*\*Yes(?:, as far as these policies go)?(?:, for one of them only)?:\*\* /,
    'Decided all the same: ',
  );

/** What was decided, and what else stands out. */
const withFindings = (told: string, policies: readonly SeenPolicy[]): string =>
  [told, besides(sayPolicyCheck(policies, { isBeside: true }), told)].filter((each) => each !== '').join('\n\n');

/** What the answer has told already is not said again: word for word, or of the same Regions. */
const besides = (findings: string, told: string): string => {
  const isRouted = told.includes('in every Region that it routes to');
  const lines = findings
    .split('\n')
    .filter(
      (line) => !(line.startsWith('- ') && (told.includes(line) || (isRouted && line.startsWith('- the call of `')))),
    );
  return lines.some((line) => line.startsWith('- ')) ? lines.join('\n') : '';
};

/** The service that is asked about, in a sentence, before every statement. */
const sayWhole = (prose: string, policies: readonly SeenPolicy[]): string | null =>
  [sayMay(prose, policies), sayAllows(policies)].filter((each) => each !== null).join('\n\n') || null;

/** Who lets everybody in is told so before who is let in. */
const isOpenToAll = (policies: readonly SeenPolicy[]): boolean =>
  checkPolicy(policies).some(({ rule, level }) => rule === 'public-principal' && level === 'warning');

const toldOf = (prose: string, least: number): string | null => {
  const told = askHandbook(prose, null);
  return told !== null && told.fit >= least && told.kind === 'page' ? answersOf(told) : null;
};

const outright = 0.7;
/** Of what is asked on: the policy was told of before. */
const near = 0.42;
// "Too broad?": what stands out says yes.
const ofWidth = (words: string): string =>
  words
    .replace(/^Nothing stands out\./, '**No, nothing stands out.**')
    .replace(/^Mostly yes, with a remark:/, '**Hardly:**')
    .replace(/^(\**)No(?=, it is wider|:\** it l)/, '$1Yes');

const asksLeast =
  /\bleast[ -]privileged?\b|\bminimal\w* (?:rechte|berechtigung\w*)\b|\bmoindre privilege|\b(?:minimo|menor) privilegio\b|\bprivilegi\w* minim\w*|最小権限|最小权限/;

const asksNarrower =
  /\bhow (?:would|do|can|could|should|to) (?:you |we |i |one )?(?:narrow|tighten|restrict|scope|limit|lock|reduce)\b[^.!?]{0,20}\b(?:it|this|that|down|without|these)\b|\bwie (?:kann|wurdest|konnte|soll)\w* [^.!?]{0,30}(?:eingrenz|einschrank|enger)\w*|\bcomment (?:\w+ ){0,2}restreindre|\bcomo (?:\w+ ){0,2}(?:restring\w+|acot\w+|limit\w+)|\bcome (?:\w+ ){0,2}restring\w+|絞(?:れば|るには|り込)|怎么(?:收紧|缩小)/;

const asksWidth =
  /\btoo (?:open|wide|broad|permissive|much|generous)\b|\bover-?(?:ly )?(?:permissive|broad)\b|\bzu (?:weit|offen|breit|grosszugig)\b|\btrop (?:large|ouvert\w*|permissi\w*)\b|\bdemasiado (?:ampli\w*|abiert\w*|permisiv\w*)\b|\b(?:ampl[ao]s?|abert[ao]s?|permissiv[ao]s?) demais\b|\bdemasiado (?:ampl\w*|abert\w*)\b|\btropp[oa] (?:ampi\w*|apert\w*|permissiv\w*)\b|広すぎ|緩すぎ|过宽|太宽|过大/;

// "Is it ok?", "what is wrong with it?", "is it dangerous?"
const asksVerdict =
  /\b(?:ok|okay|good|fine|effective|dangerous|risky?|insecure|too (?:open|wide|broad|permissive|much)|(?:what(?:'s| is|s)|anything|something) (?:wrong|bad|off)|(?:any|a) (?:problems?|issues?|mistakes?)|in ordnung|gefahrlich|riskant|was ist (?:falsch|verkehrt|schlecht)|stimmt (?:was|etwas) nicht|zu (?:weit|offen)|cloche|dangereux|dangereuse|risque\w*|probleme|ne va pas|peligros[ao]|mal con|esta mal|problema|arriesgad[ao]|perigos[ao]|errado|arriscad[ao]|pericolos[ao]|non va|sbagliat[ao]|rischios[ao])\b|問題|危険|大丈夫|まずい|有什么问题|有问题|危险|哪里(?:不对|错)/;
const doing =
  /\bwhat (?:does|do) (?:it|this|these|that|the)\b|\bwhat (?:is|are|can|may) (?:it|this|these|that|the)(?: \w+){0,3} (?:do|allowed|permitted|able)\b|\bexplain\b|\bwas (?:macht|bedeutet|bewirkt|erlaubt)\b|\berklar|\bque fait\b|\bqu'est-ce que .{0,30}(?:autorise|permet|fait)|\bwas (?:genau )?(?:darf|gilt|geht)\b|\b(?:che )?cosa (?:consente|autorizza)\b|\bque autoriza\b|何ができ|何を許可|允许什么|能做什么|\bexplique|\bque (?:hace|permite|permet)\b|\bo que (?:faz|permite|essa|esta)\b|\b(?:cosa|che cosa) (?:fa|permette)\b|\bspiega|何をし|どういう意味|説明して|做什么|什么意思|解释/;
const anybody =
  /\b(?:anybody|anyone|everybody|everyone|public\w*|internet|the world|strangers?|outsiders?|fremde\w*|des inconnus|extranos|desconocidos|estranhos|estranei|sconosciuti|irgendwer|jeder|offentlich|n'importe qui|tout le monde|cualquiera|qualquer um|chiunque)\b|誰でも|任何人/;
