import type { PrincipalEntry, Statement } from '@whydenied/iam';
import { lastPart, readArn } from '../arn/index.ts';
import { quoted } from '../catalog/index.ts';
import { conditionFault, isNegated } from './condition-fault.ts';
import { coversAction } from './covers-pattern.ts';
import type { Found } from './finding.ts';
import { waysRound } from './ways-round.ts';

/** What a policy's Deny leaves open beside what it bars, and whom it bars of those that the policy lets in. */
export const checkLeftOpen = (statements: readonly Statement[]): readonly Found[] => [
  ...waysLeft(statements),
  ...ownBarred(statements),
  ...statements.flatMap(servicesTogether),
];

/** One role that services of another kind take up too: whoever may make a function or an instance and pass the role works with it. */
const servicesTogether = ({ effect, actions = [], principals = [], pointer }: Statement): readonly Found[] => {
  if (effect !== 'Allow' || !actions.some((action) => /^sts:(?:AssumeRole|\*)$/i.test(action))) return [];
  const services = principals.filter(({ type }) => type === 'Service').map(({ value }) => value);
  const computing = services.filter((service) => compute.test(service));
  return computing.length === 0 || computing.length === services.length
    ? []
    : [
        {
          rule: 'wide-action',
          level: 'note',
          pointer: `${pointer}/Principal`,
          text: `${computing.map((service) => quoted(service)).join(', ')} may take up the role as well as ${quoted(services.find((service) => !computing.includes(service)) ?? '')}: whoever can hand it to a function or an instance there works with it; keep only the service that uses it`,
          nearest: [],
        },
      ];
};

const compute = /^(?:lambda|ec2|ecs-tasks|edgelambda|codebuild|glue|sagemaker)\.amazonaws\.com(?:\.cn)?$/;

const waysLeft = (statements: readonly Statement[]): readonly Found[] => {
  const denies = statements.filter(({ effect }) => effect === 'Deny');
  const denied = [...new Set(denies.flatMap(({ actions = [] }) => actions))];
  const left = new Set(
    [...new Set(denied.flatMap(waysRound))].filter((way) => !denied.some((pattern) => coversAction(pattern, way))),
  );
  const first =
    left.size === 0 ? undefined : denies.find(({ actions = [] }) => actions.some((each) => waysRound(each).length > 0));
  return first === undefined
    ? []
    : [
        {
          rule: 'missing-part',
          level: 'note',
          pointer: `${first.pointer}/Action`,
          text: `${[...left]
            .slice(0, mostNamed)
            .map((way) => quoted(way))
            .join(
              ', ',
            )} ${left.size === 1 ? 'is' : 'are'} left open: what may not be deleted can be emptied or turned off by that`,
          nearest: [],
        },
      ];
};

const mostNamed = 4;

/** A service that uses a role calls from AWS's own network: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws_deny-ip.html */
const ownBarred = (statements: readonly Statement[]): readonly Found[] => {
  const allows = statements.filter(({ effect }) => effect === 'Allow');
  const roles = [
    ...new Set(allows.flatMap(({ principals = [] }) => principals.filter(isRole).map(({ value }) => value))),
  ].slice(0, mostNamed);
  return roles.length === 0 ? [] : statements.filter(barsByNetwork).map((statement) => barredOf(statement, roles));
};

const barsByNetwork = ({ effect, conditions }: Statement): boolean =>
  effect === 'Deny' &&
  conditions.some((each) => isNegated(each) && /^aws:Source(?:Ip|Vpce?)$/i.test(each.key)) &&
  !conditions.some(({ key }) => sparing.test(key));

const barredOf = (statement: Statement, roles: readonly string[]): Found =>
  conditionFault(statement, {
    rule: 'hits-services',
    level: 'warning',
    text: `it denies ${roles.map((role) => `role ${quoted(lastPart(readArn(role).id))}`).join(', ')} too, whom this policy lets in: a service that works with a role calls from AWS’s own network, and no Allow gets past a Deny; spare it in the same statement by \`"ArnNotEquals": {"aws:PrincipalArn": "${roles[0]}"}\``,
  });

const isRole = ({ type, value }: PrincipalEntry): boolean => type !== 'Service' && /:role\//.test(value);

const sparing = /^aws:(?:PrincipalArn|PrincipalIsAWSService|PrincipalTag\/.+|userId|ViaAWSService)$/i;
