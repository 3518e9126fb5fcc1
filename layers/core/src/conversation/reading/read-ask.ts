import type { PolicyType } from '@whydenied/iam';
import type { Ask } from '../../explain/index.ts';
import { asksReach } from './asks-reach.ts';
import { asksSomething } from './asks-something.ts';
import type { Notion, Said } from './notions-in.ts';

/** Reads what is asked about a case; null: nothing of it was named. The more telling notion stands before the vaguer. */
export const readAsk = (said: Said): Ask | null => {
  const layer = layerIn(said);
  const isOfOthers = whoseOthers.test(said.text) && !asksWho.test(said.text);
  const found = rules.find(
    ({ when, unless = [], ask: { kind } }) =>
      when.every((any) => said.hasAny(...any)) && !said.hasAny(...unless) && !(kind === 'who' && isOfOthers),
  );
  // "Why not simply iam:PassRole on *?" asks of the star.
  if (
    bareStar.test(said.text) &&
    (wantsStar.test(said.text) || asksSomething(said.text)) &&
    ['why', 'all', 'tell', undefined].includes(found?.ask.kind)
  )
    return ask('all');
  if (layer !== null && said.has('addsAllow') && said.hasAny('would', 'whyNot', 'allowed'))
    return { kind: 'allowIn', policyType: layer };
  // "Why does the Deny count at all, when the role has an Allow?" asks for the reason.
  if (layer === null && said.has('addsAllow', 'why') && said.has('denies')) return ask('why');
  if (layer === null && said.has('addsAllow') && asksSomething(said.text) && !said.hasAny('letter', 'where'))
    return { kind: 'allowIn', policyType: 'identity' };
  if (layer !== null && said.has('remove')) return { kind: 'withoutLayer', policyType: layer };
  if (found !== undefined && (layer === null || found.outranksLayer === true)) return found.ask;
  if (layer !== null) return { kind: 'layer', policyType: layer, ofOthers: asksReach(said) };
  return found?.ask ?? (bareStar.test(said.text) && asksSomething(said.text) ? ask('all') : null);
};

// "What happens for analysts whose profile has no department?" asks of no caller of ours.
const whoseOthers =
  /\b\w+s? whose \w+|\b\w+ (?:deren|dessen) \w+|\bdont (?:le|la|les) \w+|\bcuy[oa]s? \w+|\bcuj[oa]s? \w+|\bil cui \w+/;

// "Who changes the role whose policy denies it?" asks for somebody all the same.
const asksWho = /(?:^|[.!?,;:–-]\s*|\b(?:and|und|et|y|e|but|aber|so) )(?:who|wer|qui|quien|quem|chi)(?![\w'])/;

// `*` or `dynamodb:*` in place of what the fix names.
const bareStar = /(?:^|[\s"'(])\*(?![\w/])|[a-z]:\*/;
const wantsStar =
  /[?？]\s*$|\b(?:whether|should|ob|soll\w*|faut|doit|doivent|deben?|debemos|devem|deve|devono|dobbiamo)\b|べき|应该|要不要/;

const layers: readonly PolicyType[] = [
  'permissionsBoundary',
  'serviceControl',
  'resourceControl',
  'session',
  'vpcEndpoint',
  'resource',
];

const layerIn = (said: Said): PolicyType | null => layers.find((layer) => said.has(layer as Notion)) ?? null;

type Rule = {
  /** One notion of each group. */
  readonly when: readonly (readonly Notion[])[];
  readonly unless?: readonly Notion[];
  /** Asked so whether or not a kind of policy is named beside it. */
  readonly outranksLayer?: boolean;
  readonly ask: Ask;
};

const form = (notion: Notion, name: Extract<Ask, { kind: 'form' }>['form']): Rule => ({
  when: [[notion]],
  outranksLayer: true,
  ask: { kind: 'form', form: name },
});

const ask = (kind: Exclude<Ask['kind'], 'form' | 'layer' | 'withoutLayer' | 'allowIn'>): Ask => ({ kind }) as Ask;

const rules: readonly Rule[] = [
  { when: [['contrast']], unless: ['undo', 'letter'], outranksLayer: true, ask: ask('contrast') },
  { when: [['fullAccess']], outranksLayer: true, ask: ask('fullAccess') },
  { when: [['undo']], outranksLayer: true, ask: ask('undo') },
  { when: [['toWhom']], unless: ['writes', 'opens', 'remove'], outranksLayer: true, ask: ask('whom') },
  {
    when: [
      ['tell', 'writes'],
      ['people', 'who', 'whoMay'],
    ],
    outranksLayer: true,
    ask: ask('ownerText'),
  },
  { when: [['alreadyAllows']], outranksLayer: true, ask: ask('overlap') },
  // In a form both halves come anyway.
  {
    when: [['ownSide']],
    unless: ['letter', 'terraform', 'sam', 'cdk', 'cli'],
    outranksLayer: true,
    ask: ask('ownSide'),
  },
  { when: [['isAdmin']], unless: ['noRight'], outranksLayer: true, ask: ask('fullAccess') },
  { when: [['letter'], ['writes', 'give', 'again', 'shorter']], outranksLayer: true, ask: ask('ownerText') },
  { when: [['noRight']], outranksLayer: true, ask: ask('mayChange') },
  { when: [['remove'], ['denies']], outranksLayer: true, ask: ask('takeOut') },
  { when: [['since']], unless: ['letter', 'slow'], outranksLayer: true, ask: ask('whyNow') },
  { when: [['look']], outranksLayer: true, ask: ask('look') },
  { when: [['verify']], outranksLayer: true, ask: ask('verify') },
  { when: [['wrong']], outranksLayer: true, ask: ask('wrong') },
  {
    when: [['where'], ['role'], ['change', 'give', 'applied']],
    unless: ['policyWord'],
    outranksLayer: true,
    ask: ask('where'),
  },
  form('oneLine', 'oneLine'),
  { when: [['cdk'], ['python']], outranksLayer: true, ask: { kind: 'form', form: 'cdkPython' } },
  form('cdk', 'cdk'),
  form('terraform', 'terraform'),
  form('sam', 'sam'),
  form('cli', 'cli'),
  form('json', 'json'),
  {
    when: [['console'], ['where', 'give', 'again', 'also', 'would', 'whatIs', 'policyWord']],
    ask: { kind: 'form', form: 'console' },
  },
  { when: [['managed']], ask: ask('managed') },
  { when: [['doIt']], outranksLayer: true, ask: ask('doIt') },
  { when: [['whatCan'], ['role', 'deictic', 'subject']], unless: ['opens'], ask: ask('whatCan') },
  { when: [['all'], ['whyNot', 'why', 'would', 'allowed', 'also', 'give']], ask: ask('all') },
  { when: [['opens']], outranksLayer: true, ask: ask('opens') },
  { when: [['streaming'], ['would', 'allowed', 'also', 'next']], ask: ask('streaming') },
  {
    when: [
      ['whoMay', 'people', 'who'],
      ['change', 'whoMay'],
    ],
    unless: ['role'],
    outranksLayer: true,
    ask: ask('mayChange'),
  },
  { when: [['owns']], outranksLayer: true, ask: ask('mayChange') },
  { when: [['whoMay'], ['people', 'change', 'own']], outranksLayer: true, ask: ask('mayChange') },
  { when: [['whoMay'], ['deictic']], unless: ['role'], ask: ask('mayChange') },
  { when: [['give', 'again'], ['policyWord']], outranksLayer: true, ask: ask('again') },
  { when: [['wait']], ask: ask('wait') },
  { when: [['proof']], ask: ask('proof') },
  { when: [['elseCause']], ask: ask('alternatives') },
  { when: [['next']], ask: ask('next') },
  { when: [['smaller']], ask: ask('smaller') },
  { when: [['safe']], ask: ask('safe') },
  { when: [['shorter']], ask: ask('brief') },
  { when: [['who']], unless: ['whoever', 'alerted'], ask: ask('who') },
  { when: [['where'], ['policyWord', 'deictic', 'role', 'give', 'again']], ask: ask('where') },
  { when: [['again']], ask: ask('again') },
  { when: [['change'], ['own']], ask: ask('mayChange') },
  { when: [['why']], ask: ask('why') },
];
