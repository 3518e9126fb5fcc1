import type { JsonObject } from '../document/json-object.ts';
import { askOwnerFor, type Workbench } from './workbench.ts';

type Limit = keyof typeof owners;

/**
 * Asks whoever keeps a policy that only limits, where nobody showed it. There is one such document and others live by it:
 * a statement written in its place would take all the rest away, so none is offered as a step.
 */
export const askForLimit = (
  work: Workbench,
  { limit, where, statement }: { readonly limit: Limit; readonly where: string | null; readonly statement: JsonObject },
): Workbench =>
  askOwnerFor(work, { owner: owners[limit], where: where ?? names[limit], denies: null, change: [statement] });

const owners = {
  permissionsBoundary: 'whoever set the permissions boundary',
  session: 'whoever assumes the role',
  vpcEndpoint: 'the owner of the VPC endpoint',
} as const;

const names: Readonly<Record<Limit, string>> = {
  permissionsBoundary: 'the permissions boundary',
  session: 'the session policy that is passed',
  vpcEndpoint: 'the policy of the VPC endpoint',
};
