import { parsePolicyDocument } from '@whydenied/iam';
import { codeSpan, policyKindWords } from '../../explain/index.ts';
import type { SeenPolicy } from '../../intake/index.ts';
import { plainLetters } from '../reading/notions-in.ts';
import { isWritten } from './is-written.ts';

/** A shown ceiling whose Allows leave out the service that the words speak of: what it does not allow is denied. Null: none does. */
export const sayCeiling = (prose: string, policies: readonly SeenPolicy[]): string | null => {
  const plain = plainLetters(prose);
  for (const { policyType, document } of policies.filter(isWritten).filter(isCeiling)) {
    const parsed = parsePolicyDocument(document);
    const allows = parsed.kind === 'unreadable' ? [] : parsed.statements.filter(({ effect }) => effect === 'Allow');
    const actions = allows.flatMap((each) => each.actions ?? []);
    if (actions.length === 0 || allows.some(({ notActions }) => notActions !== undefined)) continue;
    const service = services.find(
      (each) =>
        new RegExp(`(?<![\\w-])${each}(?![\\w-])`).test(plain) &&
        !actions.some((action) => action.startsWith('*') || action.toLowerCase().startsWith(`${each}:`)),
    );
    if (service !== undefined)
      return `the ${policyKindWords(policyType).replace(/^an? /, '')} allows only ${actions.slice(0, 4).map(codeSpan).join(', ')}, and what it does not allow is denied whatever else allows it, to administrators too: so every call of ${codeSpan(service)} is; its owner has to let it in there${policyType === 'serviceControl' ? ', or attach `FullAWSAccess` beside it again' : ''}`;
  }
  return null;
};

const isCeiling = ({ policyType }: SeenPolicy): boolean => policyType !== 'identity' && policyType !== 'resource';

const services = ['bedrock', 's3', 'kms', 'lambda', 'dynamodb', 'secretsmanager', 'sqs', 'sns', 'aoss', 'ec2', 'logs'];
