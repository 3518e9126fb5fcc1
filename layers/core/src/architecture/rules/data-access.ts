import { childOf, type ModelResource } from '../../template/index.ts';
import type { Draft } from '../finding.ts';
import type { Judged } from '../judge/judge-all.ts';
import { textAt, valueAt } from '../world/look.ts';
import { spotAt, spotOfResource, type World } from '../world/world.ts';

/**
 * Who reaches a collection needs more than IAM: a data access policy that names its role.
 * https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-data-access.html
 */
export const dataAccessRule = ({ first, arrows }: Judged): Draft[] => {
  const policies = [...first.model.resources.values()].filter(
    ({ type }) => type === 'AWS::OpenSearchServerless::AccessPolicy',
  );
  return arrows.flatMap((arrow) => {
    const needs = arrow.worlds[0]?.needs ?? [];
    const asked = needs.find(({ need }) => need.action === 'aoss:APIAccessAll');
    const collection = first.model.resources.get(arrow.to);
    if (asked === undefined || collection?.type !== 'AWS::OpenSearchServerless::Collection') return [];
    const actor = asked.need.actor;
    const role = actor.kind === 'role' ? first.roles.get(actor.id) : undefined;
    if (role === undefined) return [];
    const name = textAt(first, collection.properties, 'Name') ?? '';
    const rules = policies
      .flatMap((policy) => rulesOf(first, policy))
      .filter(({ text }) => name === '' || reaches(text, name));
    if (rules.some(({ text }) => text.includes(role.arn))) return [];
    const [near] = rules;
    return [
      {
        rule: 'WD009' as const,
        level: 'error' as const,
        message: `no data access policy of \`${arrow.to}\` names \`${role.id}\`: OpenSearch Serverless refuses \`${arrow.from}\` whatever IAM allows`,
        arrow,
        spot: near === undefined ? spotOfResource(first, arrow.to) : spotAt(first, near.policy.span.start),
        related: [
          { message: arrow.to, spot: spotOfResource(first, arrow.to) },
          { message: arrow.from, spot: spotOfResource(first, arrow.from) },
          { message: role.id, spot: spotAt(first, role.resource.span.start) },
        ],
        subject: `${role.id} ${arrow.to} data access`,
        denied: [],
        ...(near === undefined ? {} : { remedy: { kind: 'name' as const, policy: near.policy, arn: role.arn } }),
      },
    ];
  });
};

type DataRule = { readonly policy: ModelResource; readonly text: string };

const rulesOf = (world: World, policy: ModelResource): DataRule[] => {
  if ((textAt(world, policy.properties, 'Type') ?? 'data') !== 'data') return [];
  const value = valueAt(world, childOf(policy.properties, 'Policy'));
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return [{ policy, text }];
};

const reaches = (text: string, name: string): boolean =>
  text.includes(`/${name}/`) ||
  text.includes(`/${name}"`) ||
  text.includes(`/${name}\\"`) ||
  /(index|collection)\/\*/.test(text) ||
  text.includes(`${name.slice(0, 3)}`);
