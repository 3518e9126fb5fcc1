import { modelArnsOf } from '../model-arns.ts';
import type { Variant } from './find-faults.ts';
import { type Deployment, ownKey } from './needed-requests.ts';

const asDeployed: Deployment = {
  modelId: 'us.amazon.nova-2-lite-v1:0',
  guardrail: '',
  isLive: true,
  readerRoles: [],
  keyArn: null,
};

const variant = (deployment: Partial<Deployment>, parameters: Variant['parameters']): Variant => ({
  parameters,
  deployment: { ...asDeployed, ...deployment },
});

const arnsOf = (modelId: string): string => [modelArnsOf(modelId, 'us-east-1')].flat().join(',');

const readerRole = 'arn:aws:iam::444455556666:role/whydenied-reader';
const plainModel = 'amazon.nova-lite-v1:0';
const globalProfile = 'global.amazon.nova-2-lite-v1:0';

/** The deployments in which the roles are checked: every condition of the template is once true and once false. */
export const variants: Readonly<Record<string, Variant>> = {
  'as it comes': variant({}, {}),
  'with a guardrail': variant({ guardrail: 'gr1:1' }, { Guardrail: 'gr1:1' }),
  'with a model without a profile': variant(
    { modelId: plainModel },
    { ModelId: plainModel, ModelArns: arnsOf(plainModel) },
  ),
  'with a global profile': variant(
    { modelId: globalProfile },
    { ModelId: globalProfile, ModelArns: arnsOf(globalProfile) },
  ),
  'without Bedrock': variant({ modelId: '' }, { ModelId: '' }),
  'without the live account': variant({ isLive: false }, { LiveAccount: 'off' }),
  'with a key of its own': variant({ keyArn: ownKey }, { KmsKeyArn: ownKey }),
  'with a reader role': variant(
    { readerRoles: [readerRole] },
    { ReaderRoles: readerRole, ReaderExternalId: 'a-long-external-id' },
  ),
};
