import { resultXml, type WireAnswer, type WireCall } from './start-aws.ts';

/** What a simulation sent: the documents and context that reached IAM. */
export type Simulation = {
  readonly operation: string;
  readonly source: string | null;
  readonly action: string;
  readonly resource: string;
  readonly documents: readonly string[];
  readonly boundary: readonly string[];
  readonly excluded: readonly string[];
  readonly context: Readonly<Record<string, readonly string[]>>;
  readonly resourcePolicy: string | null;
  readonly caller: string | null;
};

export type SimulatorAnswer = {
  readonly decision: string;
  readonly missing?: readonly string[];
  readonly boundary?: boolean;
  readonly organization?: boolean;
  readonly matched?: readonly { readonly SourcePolicyId: string; readonly SourcePolicyType: string }[];
};

/**
 * IAM's simulator in both shapes of its results: `before` 2026-07-30 one for each resource, named after it; `after` one for each action,
 * its top level the strictest, the resource's own decision inside.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_EvaluationResult.html
 */
export const simulatorOf =
  (shape: 'before' | 'after', decide: (asked: Simulation) => SimulatorAnswer) =>
  (call: WireCall): WireAnswer | null => {
    if (!call.operation.startsWith('Simulate')) return null;
    const asked = readSimulation(call);
    const { decision, missing = [], boundary, organization, matched = [] } = decide(asked);
    const limit =
      boundary === undefined ? {} : { PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: boundary } };
    const above =
      organization === undefined ? {} : { OrganizationsDecisionDetail: { AllowedByOrganizations: organization } };
    const own = { MatchedStatements: matched, MissingContextValues: missing, ...limit };
    const result =
      shape === 'before'
        ? { EvalActionName: asked.action, EvalResourceName: asked.resource, EvalDecision: decision, ...own, ...above }
        : {
            // The aggregate says explicitDeny on purpose: whoever reads it instead of the resource's own decision is found out.
            ...{
              EvalActionName: asked.action,
              EvalResourceName: 'arn:${Partition}:service:::template',
              EvalDecision: 'explicitDeny',
            },
            ...above,
            ResourceSpecificResults: [
              { EvalResourceName: `${asked.resource}-other`, EvalResourceDecision: 'explicitDeny' },
              { EvalResourceName: asked.resource, EvalResourceDecision: decision, ...own },
            ],
          };
    return resultXml(call.operation, { EvaluationResults: [result], IsTruncated: false });
  };

const readSimulation = ({ operation, input }: WireCall): Simulation => {
  const list = (name: string): string[] =>
    [...input].filter(([key]) => key.startsWith(`${name}.member.`)).map(([, value]) => value);
  const contextNames = [...input].filter(([key]) => /^ContextEntries\.member\.\d+\.ContextKeyName$/.test(key));
  const context = contextNames.map(([key, name]) => {
    const prefix = key.replace('ContextKeyName', 'ContextKeyValues.member.');
    return [name, [...input].filter(([other]) => other.startsWith(prefix)).map(([, value]) => value)] as const;
  });
  return {
    operation,
    source: input.get('PolicySourceArn'),
    action: list('ActionNames')[0] ?? '',
    resource: list('ResourceArns')[0] ?? '*',
    documents: list('PolicyInputList'),
    boundary: list('PermissionsBoundaryPolicyInputList'),
    excluded: list('PolicyExclusionList'),
    context: Object.fromEntries(context),
    resourcePolicy: input.get('ResourcePolicy'),
    caller: input.get('CallerArn'),
  };
};
