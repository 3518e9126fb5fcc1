import type { PolicyType } from '@whydenied/iam';
import { codeBlock, codeSpan } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { isSetLimit } from '../is-set-limit.ts';
import { policyKindWords } from '../policy-kind-words.ts';
import { principalWords } from '../principal-words.ts';
import { deniedOf } from './denied-of.ts';

/** What another role or user needs, who makes the same call: nothing that the refused one was given counts for it. */
export const sayOtherNeeds = (name: string, explained: Explained): string => {
  const { principal, action } = deniedOf(explained);
  const own = principal === null ? 'the role that was refused' : principalWords(principal);
  const isOfStore = /_AOSS_DATA/.test(explained.diagnosis.cause.id ?? '') || action?.startsWith('aoss:') === true;
  const statements = ofIdentity(explained);
  const { denial } = explained.diagnosis;
  const asked = action ?? (isOfStore ? 'aoss:APIAccessAll' : null);
  const call = asked === null ? 'the call' : codeSpan(asked);
  return [
    `**No, not by that alone:** each call is decided for who makes it, and what ${own} was given counts for that one alone. ${codeSpan(name)} needs ${call} allowed in a policy of its own${statements.length === 0 ? '.' : ', with the same statement:'}`,
    ...(isSetLimit(denial)
      ? [
          `**What refuses reaches ${codeSpan(name)} too where it is under the same ${kindOf(denial.policyType)}:** an exception that names ${own} does not spare it; it has to be asked for by its own ARN.`,
        ]
      : []),
    ...statements.map((each) => codeBlock('json', JSON.stringify(each, null, 2))),
    isOfStore
      ? `**And the data access policy of the collection has to name ${codeSpan(name)} among its \`Principal\`s,** with the permissions that its own calls need: for a knowledge base to describe the collection and the index, and to read and write documents. The entry of another role does not count for it.`
      : `**Where a resource’s own policy names ${own}** (a key, a bucket, a queue, a trust policy), it has to name ${codeSpan(name)} as well, unless it admits the whole account.`,
  ].join('\n\n');
};

const kindOf = (policyType: string): string =>
  policyKindWords(policyType === 'unknown' ? 'identity' : (policyType as PolicyType)).replace(/^an? /, '');

/** The statements that the fix adds to the identity that was refused. */
const ofIdentity = ({ repair }: Explained): readonly object[] =>
  repair.fix.steps.flatMap(({ target, statement }) =>
    target.policyType === 'identity' && statement?.['Effect'] === 'Allow' ? [statement] : [],
  );
