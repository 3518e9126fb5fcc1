import { z } from 'zod';

/** Shapes that several tools take. Small: a client reads the list of tools before every conversation. */
const policiesAs = (description: string) => z.record(z.string(), z.array(z.unknown())).describe(description);

export const policies = policiesAs(
  'by kind: identity, resource, permissionsBoundary, session, vpcEndpoint: [{name?, document}]; serviceControl, resourceControl: [[…]], root first',
);

export const policiesAsBefore = policiesAs('as in decide_access');

export const request = z.strictObject({
  principal: z.string(),
  action: z.string(),
  resource: z.string(),
  resourceAccount: z.string().optional(),
  context: z.record(z.string(), z.unknown()).optional(),
});

export const requests = z.array(request).min(1).max(50);

/** The same where another tool has told their shape; `readRequests` checks it. */
export const requestsAsBefore = z.array(z.unknown()).max(50).optional().describe('requests as in decide_access');

export const dated = z.string();
