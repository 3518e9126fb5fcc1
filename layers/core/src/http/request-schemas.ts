import * as z from 'zod';
import { byteLength, limits } from './limits.ts';

const contextValue = z
  .union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number(), z.boolean()]))])
  .meta({ id: 'ContextValue', description: 'One value makes the key single-valued, a list multi-valued.' });

const accessRequest = z
  .strictObject({
    principal: z.string().min(1).meta({
      description:
        'ARN of a user, role, session, federated user, root or identity provider; a service principal; or `anonymous`.',
    }),
    action: z.string().min(1),
    resource: z.string().min(1).meta({ description: 'An ARN, or `*`.' }),
    resourceAccount: z.string().min(1).optional(),
    context: z.record(z.string(), contextValue).optional(),
  })
  .meta({ id: 'AccessRequest', description: 'May the principal do the action on the resource?' });

const policy = z
  .strictObject({
    name: z.string().optional(),
    document: z
      .union([z.string(), z.record(z.string(), z.unknown())])
      .meta({ description: 'A policy object, or its JSON text.' }),
  })
  .meta({ id: 'Policy' });

const policies = z.array(policy);
const levels = z.array(policies).meta({ description: 'One list a level, root first, account last.' });

export const policySet = z
  .strictObject({
    identity: policies.optional(),
    resource: policies.optional(),
    permissionsBoundary: policies.optional(),
    session: policies.optional(),
    serviceControl: levels.optional(),
    resourceControl: levels.optional(),
    vpcEndpoint: policies.optional(),
  })
  .refine((set) => countPolicies(set) <= limits.policies, { message: `at most ${limits.policies} policies` })
  .meta({ id: 'PolicySet', description: 'Absent or empty: no policy of that kind applies.' });

const countPolicies = (set: object): number =>
  Object.values(set).flatMap((kind) => (Array.isArray(kind) ? kind.flat() : [])).length;

export const evaluateBody = z
  .strictObject({ requests: z.array(accessRequest).min(1).max(limits.requests), policies: policySet })
  .meta({ id: 'EvaluateRequest' });

const evidence = z
  .strictObject({
    policies: policySet.optional(),
    accountAuthorizationDetails: z
      .record(z.string(), z.unknown())
      .optional()
      .meta({ description: 'The output of `aws iam get-account-authorization-details`.' }),
    template: z.string().optional().meta({ description: 'A SAM or CloudFormation template, YAML or JSON text.' }),
  })
  .meta({ id: 'Evidence', description: 'A kind of policy that is absent here was not seen.' });

// Not `.max()`: the limit is in bytes of UTF-8, not in characters.
const pasted = z.string().refine((text) => byteLength(text) <= limits.text, {
  message: `at most ${limits.text} bytes of UTF-8: paste the part around the error`,
});

export const diagnoseBody = z
  .strictObject({
    input: pasted.meta({
      description: 'Whatever the person has: an error, a log line, an event, a policy, a question.',
    }),
    evidence: evidence.optional(),
  })
  .meta({ id: 'DiagnoseRequest' });

export const chatBody = z
  .strictObject({
    conversationId: z.string().min(1).max(200).optional(),
    message: pasted,
    evidence: evidence.optional(),
  })
  .meta({ id: 'ChatRequest' });

export const scanBody = z
  .strictObject({
    template: z.string().min(1).meta({
      description: 'A SAM or CloudFormation template, YAML or JSON text, or the JSON of `terraform show -json PLAN`.',
    }),
    parameters: z.record(z.string(), z.string()).optional(),
    regions: z
      .array(z.string().regex(/^[a-z]{2}(-[a-z]+){1,2}-\d$/, 'expected a Region such as us-east-1'))
      .max(20)
      .optional(),
    account: z
      .string()
      .regex(/^\d{12}$/, 'expected twelve digits')
      .optional(),
    files: z
      .array(z.strictObject({ path: z.string().min(1).max(1024), text: z.string() }))
      .max(2000)
      .optional()
      .meta({ description: "The functions' code, paths as CodeUri and Handler find them." }),
    evidence: z
      .strictObject({
        policies: z
          .strictObject({
            serviceControl: levels.optional(),
            resourceControl: levels.optional(),
            permissionsBoundary: policies.optional(),
          })
          .optional(),
      })
      .optional(),
  })
  .meta({ id: 'ScanRequest', description: 'What stays unknown stays a symbol.' });

export type EvaluateBody = z.infer<typeof evaluateBody>;
export type DiagnoseBody = z.infer<typeof diagnoseBody>;
export type ChatBody = z.infer<typeof chatBody>;
