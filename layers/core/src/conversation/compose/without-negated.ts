import { readArn } from '../../arn/index.ts';
import type { Ask, Composition, Element } from './composition.ts';
import { modelCalls } from './model-grants.ts';
import type { NegatedModels } from './negated-models.ts';
import { proveComposed } from './prove-composed.ts';

/** Composed policies, decided on each model that the wish says is not meant: what they would let through is denied outright, what they deny against the wish is told. */
export const withoutNegated = (
  made: readonly Composition[],
  { ids, isSpared }: Pick<NegatedModels, 'ids' | 'isSpared'>,
): readonly Composition[] =>
  ids.length === 0 ? made : made.map((each) => (callsModels(each) ? held(each, { ids, isSpared }) : each));

const callsModels = ({ policyType, statements }: Composition): boolean =>
  policyType !== 'resource' && JSON.stringify(statements).includes('foundation-model/');

const held = (made: Composition, { ids, isSpared }: Pick<NegatedModels, 'ids' | 'isSpared'>): Composition => {
  const asks = ids.map((id) => askOf(made, id, isSpared ? 'allowed' : 'denied'));
  const broken = proveComposed({ ...made, asks }).flatMap(({ holds }, at) => (holds ? [] : [ids[at] ?? '']));
  if (isSpared)
    return broken.length === 0
      ? { ...made, asks: [...made.asks, ...asks] }
      : { ...made, untaken: [...(made.untaken ?? []), ...broken.map((id) => `\`${id}\` is denied by it too`)] };
  return {
    ...made,
    statements: broken.length === 0 ? made.statements : [...made.statements, denyOf(broken)],
    asks: [...made.asks, ...asks],
  };
};

const askOf = ({ statements, asks }: Composition, id: string, expect: Ask['expect']): Ask => ({
  expect,
  request: {
    principal: 'arn:aws:iam::111122223333:role/Application',
    action: 'bedrock:InvokeModel',
    resource: `arn:aws:bedrock:${regionIn(statements)}::foundation-model/${/[:\d]$/.test(id) ? id : id.includes('*') ? id.replaceAll('*', 'x') : `${id}${id.includes('.') ? '-' : '.'}any-v1:0`}`,
    context: asks.find((each) => each.expect === 'allowed')?.request.context ?? {},
  },
  says: expect === 'denied' ? `on \`${id}\`` : '',
});

/** Where the policy lets a model be called. */
const regionIn = (statements: readonly Element[]): string => {
  const told = statements
    .flatMap(({ Resource, NotResource }) => [Resource ?? NotResource ?? []].flat().map(String))
    .find((arn) => arn.includes(':foundation-model/'));
  const region = told === undefined ? '' : readArn(told).region;
  return region === '*' || region === '' ? 'us-east-1' : region;
};

const denyOf = (ids: readonly string[]): Element => ({
  Effect: 'Deny',
  Action: [...modelCalls],
  Resource: ids.flatMap((id) => [
    `arn:aws:bedrock:*::foundation-model/${ended(id)}`,
    `arn:aws:bedrock:*:*:inference-profile/*.${ended(id)}`,
  ]),
});

const ended = (id: string): string => (/:\d+$|\*$/.test(id) ? id : id.includes('.') ? `${id}*` : `${id}.*`);
