import { lastPart, readArn } from '../../arn/index.ts';
import { nameWord } from '../../repair/index.ts';
import { codeBlock } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { principalWords } from '../principal-words.ts';
import { sayForm } from './say-form.ts';

/** The fix was given to the caller where the resource's own policy lacks it, or to another principal than the one who is refused: that it does not count there, where it belongs, and how it comes off again. */
export const sayMisplaced = (holder: string | null, explained: Explained): string => {
  const denied = explained.diagnosis.requests.find(({ principal }) => principal !== null)?.principal ?? null;
  if (holder === null)
    return [
      `**That is the other side:** AWS’s sentence says that no resource-based policy allows it, so what ${principalWords(denied)} is given in a policy of its own does not decide this call, however long you wait. It is the policy of the resource that has to admit it.`,
      sayForm('cli', explained),
    ].join('\n\n');
  const { type, id } = readArn(holder);
  const name = nameWord(lastPart(id), '{RoleName}');
  const kind = type === 'user' ? 'user' : 'role';
  return [
    `**That is the wrong ${kind}:** AWS’s sentence names ${principalWords(denied)}, and only what that one is allowed counts for this call; on ${principalWords(holder)} it changes nothing, however long you wait.`,
    `On ${principalWords(denied)}: ${sayForm('cli', explained)}`,
    `Off ${principalWords(holder)} again, unless it is needed there for something else; the first command shows what was added:`,
    codeBlock(
      'sh',
      `aws iam list-${kind}-policies --${kind}-name ${name}\naws iam delete-${kind}-policy --${kind}-name ${name} --policy-name POLICY_NAME`,
    ),
  ].join('\n\n');
};
