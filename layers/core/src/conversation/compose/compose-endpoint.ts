import type { Ask, Composition } from './composition.ts';
import { denyOthersWords } from './deny-other-models.ts';
import type { Granted } from './granted.ts';
import { joined } from './joined-condition.ts';
import { modelCalls } from './model-grants.ts';
import { modelArns } from './models-of.ts';
import type { Named } from './named-things.ts';
import { oneOrList } from './one-or-list.ts';
import { modelsAndFamilies } from './providers-in.ts';
import type { Wanted } from './wanted.ts';

type Let = {
  readonly plain?: string;
  readonly named: Named;
  readonly wanted: readonly Wanted[];
  readonly grants: readonly Granted[];
};

/** What a VPC endpoint lets through, for whom: it grants nothing, so all that is not named is kept out there; null: neither is told. https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html */
export const composeEndpoint = ({ plain = '', named, wanted, grants }: Let): Composition | null => {
  const conditions = wanted.filter(({ id }) => id === 'organization' || id === 'address' || id === 'until');
  if (grants.length === 0 && named.principals.length === 0 && conditions.length === 0) return null;
  const told = grants.length === 0 ? ofModels(plain, named) : grants;
  const own = told.length === 0 ? [{ actions: ['*'], resources: ['*'] } satisfies Granted] : told;
  // Gateway endpoints take no principal but `*`: who it is says the condition.
  const who = named.principals.length === 0 ? [] : [{ ArnEquals: { 'aws:PrincipalArn': oneOrList(named.principals) } }];
  const met = Object.assign({}, ...conditions.map((each) => each.met));
  const caller = named.principals[0] ?? `arn:aws:iam::${named.account}:role/Caller`;
  return {
    policyType: 'vpcEndpoint',
    title: 'The policy of the VPC endpoint',
    statements: own.map(({ actions, resources, condition }) => ({
      Effect: 'Allow',
      Principal: '*',
      Action: oneOrList(actions),
      Resource: oneOrList(resources),
      ...joined([
        ...(condition === undefined ? [] : [condition as Wanted['allow']]),
        ...who,
        ...conditions.map(({ allow }) => allow),
      ]),
    })),
    asks: own.flatMap((grant) => asksOf(grant, { met, caller, isNamed: named.principals.length > 0 })),
    notes: [
      'it grants nothing: the caller’s own policy has to allow the same; whatever is not named here no longer goes through this endpoint, for anybody',
      ...own.flatMap(({ note }) => note ?? []),
    ],
    source: {
      name: 'Control access to VPC endpoints using endpoint policies',
      url: 'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html',
    },
  };
};

/** "Only Claude models": those of a family, and the profiles that lead to them. */
const ofModels = (plain: string, { models }: Named): readonly Granted[] => {
  const families = modelsAndFamilies(models, plain);
  if (families.length === 0 || !denyOthersWords.test(plain)) return [];
  return [
    {
      actions: [...modelCalls],
      resources: modelArns(families),
    },
  ];
};

type Through = { readonly met: object; readonly caller: string; readonly isNamed: boolean };

const asksOf = ({ actions, resources, condition }: Granted, { met, caller, isNamed }: Through): readonly Ask[] => {
  const own = Object.fromEntries(
    Object.values(condition ?? {}).flatMap((keys) => Object.entries(keys as Record<string, unknown>)),
  );
  const resource = (resources[0] ?? '*').replaceAll('*', 'x').replaceAll('?', 'a');
  const action = actions[0] === '*' ? 'bedrock:InvokeModel' : (actions[0] ?? '');
  const ask = (expect: Ask['expect'], principal: string, says: string): Ask => ({
    expect,
    request: { principal, action, resource, context: { ...own, ...met } as Ask['request']['context'] & object },
    says,
  });
  return [
    ask('allowed', caller, ''),
    ...(resources[0]?.includes(':foundation-model/') === true
      ? [
          {
            ...ask('denied', caller, 'to another model'),
            request: {
              ...ask('denied', caller, '').request,
              resource: 'arn:aws:bedrock:us-east-1::foundation-model/other.model-v1:0',
            },
          },
        ]
      : []),
    ...(isNamed ? [ask('denied', 'arn:aws:iam::999999999999:role/Other', 'for another role')] : []),
  ];
};
