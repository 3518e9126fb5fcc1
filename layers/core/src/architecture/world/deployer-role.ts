import { resolveReference, type Scope, type TemplateRole } from '../../template/index.ts';
import type { Deployer } from '../scan-input.ts';
import { roleElsewhere } from './role-elsewhere.ts';

/** The id of the role that deploys, as an end of arrows. */
export const deployerId = 'deployer';

/** Who deploys, as a role beside those of the template. */
export const deployerRole = ({ arn, documents, unseen }: Deployer, scope: Scope): TemplateRole => {
  const account = String(resolveReference('AWS::AccountId', scope));
  return roleElsewhere({
    id: deployerId,
    arn: arn ?? `arn:${scope.partition}:iam::${account}:role/deployer`,
    documents,
    unseen,
    trust: { Statement: [] },
    boundary: null,
  });
};
