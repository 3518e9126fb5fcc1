import { readArn } from '../../arn/index.ts';
import type { Case } from '../apply/case.ts';
import { isJsonObject, type JsonObject } from '../document/json-object.ts';
import { statementsOf } from '../document/statements-of.ts';
import { valuesOf } from '../document/values-of.ts';
import { accountsIn, isEverybody, isPublic } from './is-open.ts';

/** What IAM Access Analyzer would report on the resource policies shown: public, other accounts, services without a source. */
export const exposure = ({ evidence }: Case): readonly string[] =>
  evidence.policies
    .filter((policy) => policy.policyType === 'resource')
    .flatMap((policy) => {
      const statements = statementsOf(policy.document);
      const own = readArn(policy.attachTo).account;
      return statements.flatMap((statement, index) =>
        findings(statement, own).map(
          (finding) => `policy \`${policy.name}\`, statement ${sidOrIndex(statement, index)}: ${finding}`,
        ),
      );
    });

const sidOrIndex = (statement: JsonObject, index: number): string =>
  typeof statement['Sid'] === 'string' ? `\`${statement['Sid']}\`` : `${index}`;

// https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-findings.html
const findings = (statement: JsonObject, own: string): readonly string[] => {
  if (statement['Effect'] !== 'Allow') return [];
  if (isPublic(statement)) return ['open to the public'];
  if (isEverybody(statement['Principal'])) return [];
  const others = accountsIn(statement['Principal']).filter((account) => own !== '' && account !== own);
  const services = sourceless(statement);
  return [
    ...[...new Set(others)].map((account) => `open to account ${account}`),
    ...services.map(
      (service) =>
        `\`${service}\` may come for anybody: no \`aws:SourceArn\` or \`aws:SourceAccount\` (https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html)`,
    ),
  ];
};

// These hand a role to the owner's own compute and send no source.
const computeServices = new Set([
  'lambda.amazonaws.com',
  'ec2.amazonaws.com',
  'ecs-tasks.amazonaws.com',
  'pods.eks.amazonaws.com',
  'edgelambda.amazonaws.com',
]);

const sourceless = (statement: JsonObject): readonly string[] => {
  const principal = statement['Principal'];
  if (!isJsonObject(principal) || hasSource(statement['Condition'])) return [];
  return valuesOf(principal['Service']).filter((service) => !computeServices.has(service));
};

const hasSource = (condition: unknown): boolean =>
  isJsonObject(condition) &&
  Object.values(condition).some(
    (keys) =>
      isJsonObject(keys) &&
      Object.keys(keys).some((key) => /^aws:source(?:arn|account|orgid|orgpaths|owner)$/i.test(key)),
  );
