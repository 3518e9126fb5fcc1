import type { Composition } from './composition.ts';
import { type Denied, denyParts } from './deny-parts.ts';
import { modelArns } from './models-of.ts';
import { modelsAndFamilies, withoutVersion } from './providers-in.ts';

/** Only some models, or those of one provider. */
export const denyOtherModels = ({ plain, named, policyType, facts }: Denied): Composition | null => {
  // "Claude Haiku" without a version is each of them.
  const models = named.models.map((id) => (facts.mentions.modelIds.includes(id) ? id : withoutVersion(id, plain)));
  const families = modelsAndFamilies(models, plain);
  if (families.length === 0 || !denyOthersWords.test(plain)) return null;
  const invoke = ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'];
  return {
    ...denyParts.frame(policyType),
    statements: [
      {
        Effect: 'Deny',
        Action: invoke,
        NotResource: [
          ...modelArns(families),
          ...(facts.text.includes('application') ? ['arn:aws:bedrock:*:*:application-inference-profile/*'] : []),
        ],
      },
    ],
    asks: asksOf(families),
    notes: [
      '`NotResource` spares what is listed: the models in every Region, and the inference profiles that lead to them (`eu.`, `us.`, `global.`); a profile of another model stays denied, as the model behind it is asked for too',
      ...(facts.text.includes('application')
        ? []
        : [
            'application inference profiles have ids that name no model: list `arn:aws:bedrock:*:*:application-inference-profile/*` too if you use them',
          ]),
      ...denyParts.everyone(policyType),
    ],
    source: page,
  };
};

/** That others than those which are named are meant. */
export const denyOthersWords =
  /only|nothing else|nur|seulement|uniquement|solo|solamente|apenas|somente|\bso os?\b|soltanto|\bn(?:e |')[^.]{1,60}\bque\b|だけ|のみ|只|仅|только|other|except|but|sauf|hormis|ausser|salvo|excepto|exceto|tranne|eccetto|以外|除了|\b(?:that|which) (?:are|is) not\b|andere[ns]? als|die nicht|autres que|qui ne sont pas|que no sean|distintos de|que nao (?:sejam|seja|forem|sao)|che non (?:siano|sono)|divers[ei] da|不是/;

const page: Composition['source'] = {
  name: 'Service control policy examples',
  url: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples.html',
};

const asksOf = ([family = '']: readonly string[]): Composition['asks'] => {
  const model = (id: string): string => `arn:aws:bedrock:us-east-1::foundation-model/${id}`;
  return [
    denyParts.ask(
      'allowed',
      ['bedrock:InvokeModel', model(family.replace(/\*$/, 'model-v1:0').replaceAll('*', 'x-'))],
      [{}],
    ),
    denyParts.ask('denied', ['bedrock:InvokeModel', model('other.model-v1:0')], [{}, 'on another model']),
  ];
};
