import {
  documentOfValue,
  type ModelResource,
  resolveReference,
  type Scope,
  type TemplateRole,
} from '../../template/index.ts';
import type { Deployer } from '../scan-input.ts';

/** The id of the role that deploys, as an end of arrows. */
export const deployerId = 'deployer';

/** Who deploys, as a role beside those of the template: none of its lines are the template's. */
export const deployerRole = ({ arn, documents, unseen }: Deployer, scope: Scope): TemplateRole => {
  const account = String(resolveReference('AWS::AccountId', scope));
  return {
    id: deployerId,
    arn: arn ?? `arn:${scope.partition}:iam::${account}:role/deployer`,
    resource: nowhere,
    isGenerated: false,
    documents: documents.map(({ name, document }) => documentOfValue(document, { name, kind: 'inline', span })),
    unseen,
    trust: documentOfValue({ Statement: [] }, { name: 'trust', kind: 'trust', span }),
    boundary: null,
  };
};

const span = { start: -1, end: -1 } as const;
const map = { kind: 'map', entries: [], isFlow: false, isTag: false, span } as const;
const nowhere: ModelResource = {
  id: deployerId,
  type: 'AWS::IAM::Role',
  properties: map,
  condition: null,
  span,
  node: map,
  keySpan: span,
};
