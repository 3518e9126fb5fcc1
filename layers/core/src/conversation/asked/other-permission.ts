import { matchAction } from '@whydenied/iam';
import { codeSpan } from '../../explain/index.ts';
import type { Beside } from './beside.ts';
import { asks } from './question-words.ts';

/** "I have bedrock:InvokeModel, why isn't that enough?", "isn't s3vectors part of s3:*?": whether what is named holds what was refused; null: nothing is named, or it does. */
export const otherPermission = ({ question, plain, action }: Beside): string | null => {
  if (action === null) return null;
  if (!asks.enough.test(plain) && !asks.part.test(plain) && !asks.already.test(plain)) return null;
  const [named, ...more] = [...question.matchAll(written)].map(([pattern]) => pattern.replace(/[.,;:?!]+$/, ''));
  if (named === undefined || [named, ...more].some((pattern) => matchAction(pattern, action))) return null;
  const [service] = action.split(':');
  return named.split(':')[0] === service
    ? `**${codeSpan(named)} does not hold ${codeSpan(action)}:** IAM allows each action by its own name, whatever resource the other is allowed on.`
    : `**${codeSpan(named)} does not hold ${codeSpan(action)}:** ${codeSpan(`${service}:`)} is a service prefix of its own, and a pattern of another prefix matches none of its actions.`;
};

const written = /(?<![\w:/.-])[a-z][a-z0-9-]{1,30}:(?:\*|[A-Z][A-Za-z0-9]{1,60}\*?)(?![\w:/])/g;
