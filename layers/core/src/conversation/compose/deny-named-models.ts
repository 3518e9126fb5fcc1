import type { Composition } from './composition.ts';
import { denyOthersWords } from './deny-other-models.ts';
import { type Denied, denyParts } from './deny-parts.ts';
import { modelCalls } from './model-grants.ts';
import { barringWords } from './models-by-clause.ts';
import { modelArns, modelsOf } from './models-of.ts';
import { says } from './words.ts';

/** Some models, or those of one provider, are forbidden, and no others. https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_bedrock.html */
export const denyNamedModels = ({ facts, plain, named, policyType }: Denied): Composition | null => {
  const families = modelsOf({ facts, plain, named });
  if (
    families.length === 0 ||
    (denyOthersWords.test(plain) && !deniesOnly.test(plain)) ||
    !(says.deny.test(plain) || barringWords.test(plain)) ||
    notModels.test(plain)
  )
    return null;
  const [family = ''] = families;
  const model = (id: string): string => `arn:aws:bedrock:us-east-1::foundation-model/${id}`;
  return {
    ...denyParts.frame(policyType),
    knownBy: /(?!)/,
    statements: [
      {
        Effect: 'Deny',
        Action: [...modelCalls],
        Resource: modelArns(families),
      },
    ],
    asks: [
      denyParts.ask(
        'denied',
        ['bedrock:InvokeModel', model(family.replaceAll('*', family.includes('-*') ? 'x' : '-x'))],
        [{}, 'on those models'],
      ),
      denyParts.ask('allowed', ['bedrock:InvokeModel', model('other.model-v1:0')], [{}]),
    ],
    notes: [
      'the models in every Region and the inference profiles that lead to them; behind an application inference profile the model is asked for as well, so it is denied there too',
      ...denyParts.everyone(policyType),
    ],
    source: {
      name: 'Example SCPs for Amazon Bedrock',
      url: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_bedrock.html',
    },
  };
};

// "Block only DeepSeek": the word is said of what is forbidden.
const deniesOnly =
  /\b(?:block|deny|denies|forbid|prohibit|ban|stop)\w* (?:only|just)\b|\bnur\b.{0,40}\b(?:verbiet|sperr|verbot)|(?:verbiet|sperr|verbot|interdi|bloqu|prohib|deneg|proib|viet|blocc)\w* (?:nur|seulement|uniquement|solo|solamente|apenas|somente|soltanto)\b|だけを?(?:禁止|拒否)|(?:只|仅)(?:禁止|拒绝)/;

// What is done to other things of Bedrock is read by clauses.
const notModels =
  /guardrail|knowledge base|wissensdatenbank|\bagents?\b|\bmfa\b|api[- ]?key|region\b|護|ガードレール|护栏|知识库/;
