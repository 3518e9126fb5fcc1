import { lastPart, readArn, roleOfSession } from '../../arn/index.ts';
import type { Composition, Element } from '../compose/composition.ts';
import type { Target } from '../compose/target-of.ts';
import type { Answered } from '../question.ts';

/** The policy of the resource itself that lets the denied caller in for what the fix allows; null: the case is about no such resource. */
export const resourcePolicyOfCase = ({ diagnosis, repair }: Answered, target: Target): Composition | null => {
  const request = diagnosis.requests.find(({ completes }) => completes === true) ?? diagnosis.requests[0];
  const row = rows[target];
  const resource = request?.resource ?? null;
  const principal = callerOf(request?.principal ?? null);
  if (row === undefined || request?.action == null || resource === null || principal === null) return null;
  if (readArn(resource).service !== row.service || /[{]/.test(resource)) return null;
  const granted = repair.fix.steps.flatMap(({ statement }) =>
    isOf(statement, row.service) ? [statement as Element] : [],
  );
  const own: Element = { Effect: 'Allow', Action: request.action, Resource: resource };
  const statements = (granted.length > 0 ? granted : [own]).map(({ Action, Resource, Condition }) => ({
    Effect: 'Allow',
    Principal: { AWS: principal },
    Action,
    Resource: row.all ? '*' : Resource,
    ...(Condition === undefined || JSON.stringify(Condition).includes('aws:ResourceAccount') ? {} : { Condition }),
  }));
  const ask = { action: request.action, resource, context: request.context };
  const account = request.resourceAccount ?? readArn(resource).account;
  // A bucket's ARN names no account: AWS speaks of its policy where it is another's.
  const isAcross = account === '' ? repair.details.ownHalf?.isAside === false : account !== readArn(principal).account;
  return {
    policyType: 'resource',
    title: row.title,
    statements,
    asks: [
      { expect: 'allowed', request: { ...ask, principal }, says: '' },
      {
        expect: 'denied',
        request: { ...ask, principal: 'arn:aws:iam::999999999999:role/Other' },
        says: 'by another account',
      },
    ],
    notes: [
      'add it to what the policy holds already: it is one document, and putting it replaces the one before',
      !isAcross
        ? 'within one account either side is enough, this or a statement of the role; of KMS keys and roles the resource’s own policy always counts'
        : 'across accounts the caller’s own policy has to allow it too (“our side?” gives it)',
    ],
    source: row.source,
  };
};

const isOf = (statement: unknown, service: string): boolean =>
  statement !== null &&
  typeof statement === 'object' &&
  [Reflect.get(statement, 'Resource') ?? []].flat().some((arn) => readArn(String(arn)).service === service);

const callerOf = (principal: string | null): string | null => {
  if (principal?.startsWith('arn:') !== true) return null;
  const role = roleOfSession(principal);
  // A permission set's role carries a suffix and lies on a path of its own.
  return role !== null && lastPart(role).startsWith('AWSReservedSSO_') ? null : (role ?? principal);
};

const docs = 'https://docs.aws.amazon.com';
type Row = {
  readonly service: string;
  readonly title: string;
  readonly all?: boolean;
  readonly source: Composition['source'];
};

const rows: Partial<Record<Target, Row>> = {
  bucket: {
    service: 's3',
    title: 'The bucket policy',
    source: { name: 'Bucket policies for Amazon S3', url: `${docs}/AmazonS3/latest/userguide/bucket-policies.html` },
  },
  key: {
    service: 'kms',
    title: 'The statement for the key policy',
    all: true,
    source: { name: 'Key policies in AWS KMS', url: `${docs}/kms/latest/developerguide/key-policies.html` },
  },
  queue: {
    service: 'sqs',
    title: 'The queue policy',
    source: {
      name: 'Basic examples of Amazon SQS policies',
      url: `${docs}/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-basic-examples-of-sqs-policies.html`,
    },
  },
  topic: {
    service: 'sns',
    title: 'The topic policy',
    source: {
      name: 'Example cases for Amazon SNS access control',
      url: `${docs}/sns/latest/dg/sns-access-policy-use-cases.html`,
    },
  },
  secret: {
    service: 'secretsmanager',
    title: 'The resource policy of the secret',
    source: {
      name: 'Resource-based policies for Secrets Manager',
      url: `${docs}/secretsmanager/latest/userguide/auth-and-access_resource-policies.html`,
    },
  },
  function: {
    service: 'lambda',
    title: 'The resource policy of the function',
    source: {
      name: 'Using resource-based policies for Lambda',
      url: `${docs}/lambda/latest/dg/access-control-resource-based.html`,
    },
  },
};
