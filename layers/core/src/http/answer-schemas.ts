import * as z from 'zod';

const policyType = z
  .enum(['identity', 'resource', 'permissionsBoundary', 'session', 'serviceControl', 'resourceControl', 'vpcEndpoint'])
  .meta({ id: 'PolicyType' });

const decisionKind = z.enum(['allowed', 'implicitDeny', 'explicitDeny']).meta({ id: 'DecisionKind' });

const contextValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.union([z.string(), z.number(), z.boolean()])),
]);

const statementReference = z.strictObject({ sid: z.string().optional(), index: z.int() });

export const decision = z
  .strictObject({
    decision: decisionKind,
    deniedBy: z.array(
      z.strictObject({
        policyType,
        denial: z.enum(['implicit', 'explicit']),
        policy: z.string().optional(),
        statement: statementReference.optional(),
      }),
    ),
    matchedStatements: z.array(
      z.strictObject({
        policyType,
        policy: z.string(),
        sid: z.string().optional(),
        index: z.int(),
        effect: z.enum(['Allow', 'Deny']),
      }),
    ),
    nearMisses: z.array(
      z.strictObject({
        policyType,
        policy: z.string(),
        sid: z.string().optional(),
        index: z.int(),
        failedOn: z.enum(['action', 'resource', 'principal', 'condition']),
        detail: z.string(),
      }),
    ),
    missingContextKeys: z.array(z.string()),
    notes: z.array(
      z.strictObject({
        severity: z.enum(['info', 'warning', 'error']),
        policy: z.string().optional(),
        path: z.string().optional(),
        line: z.int().optional(),
        column: z.int().optional(),
        text: z.string(),
      }),
    ),
  })
  .meta({ id: 'Decision' });

export const evaluateAnswer = z.strictObject({ results: z.array(decision) }).meta({ id: 'EvaluateAnswer' });

const step = z
  .strictObject({
    target: z.strictObject({
      policyType: z.union([policyType, z.enum(['dataAccess', 'permissionSet'])]),
      attachTo: z.string().nullable(),
      policy: z.string().nullable(),
    }),
    before: z.string().nullable(),
    statement: z.record(z.string(), z.unknown()).nullable(),
    json: z.string(),
    cli: z.string(),
    sam: z.string(),
    terraform: z.string(),
    edits: z
      .array(z.strictObject({ file: z.string(), start: z.int(), end: z.int(), text: z.string() }))
      .optional()
      .describe("Where evidence is a template: the same as edits of the person's own lines, UTF-16 offsets."),
  })
  .meta({ id: 'FixStep' });

const engine = z.enum(['local', 'simulator']);

const fix = z
  .strictObject({
    kind: z.enum(['addStatement', 'changeStatement', 'removeStatement', 'askOwner', 'noPolicyChange', 'undecided']),
    steps: z.array(step),
    actions: z.array(z.string()),
    verification: z.strictObject({
      before: decisionKind.nullable(),
      after: decisionKind.nullable(),
      engines: z.array(engine),
      newlyAllowed: z.array(z.string()),
      newlyDenied: z.array(z.string()),
      narrowest: z.boolean(),
    }),
  })
  .meta({ id: 'Fix' });

const question = z.strictObject({
  ask: z.string(),
  because: z.string(),
  command: z.string().nullable(),
  choices: z.array(z.strictObject({ label: z.string(), says: z.string() })).max(4),
});

export const answer = z
  .strictObject({
    isPermissionProblem: z.boolean(),
    cause: z.strictObject({
      id: z.string().nullable(),
      title: z.string(),
      confidence: z.enum(['certain', 'likely', 'possible']),
      alternatives: z.array(z.strictObject({ id: z.string(), title: z.string(), because: z.string() })).max(3),
    }),
    denial: z.strictObject({
      kind: z.enum(['implicit', 'explicit', 'unknown']),
      policyType: z.union([policyType, z.literal('unknown')]),
      policyArn: z.string().nullable(),
    }),
    requests: z
      .array(
        z.strictObject({
          principal: z.string().nullable(),
          action: z.string().nullable(),
          resource: z.string().nullable(),
          resourceAccount: z.string().nullable(),
          context: z.record(z.string(), contextValue),
          from: z.enum(['message', 'derived']),
          decision: decisionKind.nullable(),
          decidedBy: z.enum(['local', 'simulator', 'both']).nullable(),
        }),
      )
      .min(1),
    fix,
    questions: z.array(question),
    notEvaluated: z.array(z.strictObject({ policyType, because: z.string() })),
    citations: z.array(
      z.strictObject({
        label: z.string(),
        policy: z.string().nullable(),
        pointer: z.string().nullable(),
        url: z.string().nullable(),
      }),
    ),
    explanation: z.string(),
  })
  .meta({ id: 'Diagnosis' });

export const chatAnswer = z
  .strictObject({
    conversationId: z.string(),
    messageId: z.string(),
    reply: z.string(),
    diagnosis: answer.nullable(),
    questions: z.array(question),
    explainedBy: z.enum(['template', 'bedrock']),
    why: z.string(),
  })
  .meta({ id: 'ChatAnswer' });

export const health = z
  .strictObject({
    status: z.literal('ok'),
    version: z.string(),
    decidesWith: z.array(engine),
    wordedBy: z.string(),
    account: z.enum(['live', 'file', 'demo', 'none']),
  })
  .meta({ id: 'Health' });

export const problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    instance: z.string(),
    errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457' });
