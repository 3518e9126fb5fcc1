import { marksIn } from '../wish/marks.ts';
import type { Composition } from './composition.ts';
import { type Denied, denyParts } from './deny-parts.ts';

/** Every service in other Regions but those that answer in one Region for all: a wish that speaks of Regions and of no service to keep there. https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html#example-scp-deny-region */
export const denyOtherRegions = ({ plain, wanted, policyType }: Denied): Composition | null => {
  const regions = wanted.find(({ id }) => id === 'regions');
  if (regions === undefined || wanted.length > 1) return null;
  const told = plain.replace(spared, ' ');
  if (oneService.test(told) || isOfThings(told)) return null;
  const also = Object.entries(globalServices)
    .filter(([, { words, isUsual }]) => isUsual === true || words.test(plain))
    .map(([prefix]) => `${prefix}:*`);
  return {
    ...denyParts.frame(policyType),
    knownBy: /(?!)/,
    statements: [{ Effect: 'Deny', NotAction: also, Resource: '*', Condition: regions.deny }],
    asks: [
      denyParts.ask('allowed', ['ec2:RunInstances', '*'], [regions.met]),
      denyParts.ask('denied', ['ec2:RunInstances', '*'], [regions.unmet, regions.unmetSays]),
      ...also
        .slice(0, 3)
        .map((each) => denyParts.ask('allowed', [each.replace('*', 'ListAnything'), '*'], [regions.unmet])),
    ],
    notes: [
      '`NotAction` spares services that answer in one Region for all of them; compare the list with those that you use (AWS’s example names more: billing, WAF, Global Accelerator)',
      ...(regions.note === undefined ? [] : [regions.note]),
      ...denyParts.everyone(policyType),
    ],
    source: {
      name: 'Deny access to AWS based on the requested AWS Region',
      url: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html',
    },
  };
};

/** "Creating agents outside of …": something that is done, and no whole service. */
const isOfThings = (told: string): boolean => {
  const marks = marksIn(told, null);
  return (
    marks.some(({ kind }) => kind === 'thing') &&
    marks.some(
      (mark) => mark.kind === 'verb' && (mark.verb === 'create' || mark.verb === 'delete' || mark.verb === 'update'),
    )
  );
};

type Global = { readonly words: RegExp; readonly isUsual?: true };

const globalServices: Readonly<Record<string, Global>> = {
  __proto__: null as never,
  iam: { words: /\biam\b/, isUsual: true },
  organizations: { words: /organizations/, isUsual: true },
  sts: { words: /\bsts\b/, isUsual: true },
  support: { words: /\bsupport\b/, isUsual: true },
  cloudfront: { words: /cloudfront/, isUsual: true },
  route53: { words: /route ?53/, isUsual: true },
  route53domains: { words: /route ?53|domains?\b/ },
  account: { words: /\baccount\b/, isUsual: true },
  budgets: { words: /budget/, isUsual: true },
  ce: { words: /cost explorer/, isUsual: true },
  health: { words: /\bhealth\b/, isUsual: true },
  trustedadvisor: { words: /trusted ?advisor/, isUsual: true },
  sso: { words: /identity cent(?:er|re)|\bsso\b/ },
  globalaccelerator: { words: /global accelerator/ },
  waf: { words: /\bwaf\b/ },
  shield: { words: /\bshield\b/ },
  chime: { words: /\bchime\b/ },
};

// Behind these words stand services that go on elsewhere.
const spared =
  /(?:\b(?:but|without breaking|except|(?:does ?n.?t|don.?t|not|without) (?:\w+ ){0,2}break\w*|aber|ausser|ohne|sauf|mais|salvo|pero|excepto|exceto|mas|tranne|ma)\b|ただし|但).*/;

/** A service that is kept there, by its name: all others stay as they are. */
const oneService =
  /\b(?:bedrock|s3|ec2|lambda|sagemaker|dynamodb|rds|kms|models?|modell\w*|modeles?|modelos?|modelli)\b|モデル|模型/;
