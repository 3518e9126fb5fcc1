import type { PolicyInput, PolicySet } from '@whydenied/iam';

type Statement = Readonly<Record<string, unknown>>;

/** A way to break a statement, and how one says it. */
export type Fault = {
  readonly kind: 'action' | 'resource' | 'principal' | 'effect' | 'condition';
  readonly says: string;
  /** The statement broken, or null where it has not the element. */
  readonly breaks: (statement: Statement) => Statement | null;
};

/** The policies of an arrow with their one statement broken; null where this fault does not fit it. */
export const breakStatement = (policies: PolicySet, fault: Fault): PolicySet | null => {
  const [kind, inputs] = Object.entries(policies)[0] ?? [];
  // Service control policies come level by level.
  const document = (inputs as readonly (PolicyInput | readonly PolicyInput[])[] | undefined)?.flat()[0]?.document as
    | { readonly Version: string; readonly Statement: readonly Statement[] }
    | undefined;
  const [statement] = document?.Statement ?? [];
  if (kind === undefined || document === undefined || statement === undefined) return null;
  const broken = fault.breaks(statement);
  if (broken === null) return null;
  const own = [{ document: { ...document, Statement: [broken] } }];
  return { ...policies, [kind]: kind === 'serviceControl' ? [own] : own };
};

export const faults: readonly Fault[] = [
  {
    kind: 'action',
    says: 'the statement allows another action than the one that is asked',
    breaks: (statement) => {
      const other = others[String(statement['Action'])];
      return other === undefined ? null : { ...statement, Action: other };
    },
  },
  {
    kind: 'resource',
    says: 'the ARN in `Resource` is not the one that is asked',
    breaks: (statement) => {
      const resource = statement['Resource'];
      if (typeof resource !== 'string') return null;
      return {
        ...statement,
        Resource: resource.endsWith('/*') ? resource.slice(0, -2) : resource.replace(/us-east-[12]/, 'us-west-2'),
      };
    },
  },
  {
    kind: 'principal',
    says: 'the `Principal` lets somebody else in',
    breaks: (statement) =>
      statement['Principal'] === undefined ? null : { ...statement, Principal: { Service: 'ec2.amazonaws.com' } },
  },
  {
    kind: 'condition',
    says: 'the `Condition` demands a value that the request does not have',
    breaks: (statement) => {
      const condition = statement['Condition'];
      if (condition === undefined) return null;
      const text = JSON.stringify(condition);
      const changed = text
        .replace('AGENT12345', 'OLDAGENT99')
        .replace('a1b2c3d4e5', 'z9y8x7w6v5')
        .replace('111122223333"', '999988887777"');
      return changed === text ? null : { ...statement, Condition: JSON.parse(changed) };
    },
  },
  {
    kind: 'effect',
    says: 'the statement denies instead of allowing',
    breaks: (statement) => ({ ...statement, Effect: 'Deny' }),
  },
];

const others: Readonly<Record<string, string>> = {
  __proto__: null as never,
  'bedrock:InvokeModel': 'bedrock:InvokeModelWithResponseStream',
  'bedrock:Retrieve': 'bedrock:GetKnowledgeBase',
  'bedrock:InvokeAgent': 'bedrock:GetAgent',
  'lambda:InvokeFunction': 'lambda:GetFunction',
  's3:GetObject': 's3:PutObject',
  'aoss:APIAccessAll': 'aoss:DashboardsAccessAll',
  'sts:AssumeRole': 'sts:TagSession',
};
