import { namedActions } from '../told/named-actions.ts';
import { deletionsIn } from './deletions-in.ts';
import type { Denied } from './deny-parts.ts';

/** What is denied: actions that the wish names by name, by verb or by what it allows; else all of Bedrock. */
export const deniedActions = ({ facts, plain, grants }: Denied): readonly string[] => {
  const deletions = deletionsIn(plain);
  if (deletions.length > 0) return deletions;
  const granted = grants.flatMap(({ actions }) => actions).filter((action) => action !== 's3:ListBucket');
  const spoken =
    namedActions(facts.text, 'bedrock').length > 0
      ? namedActions(facts.text, 'bedrock')
      : namedActions(plain, 'bedrock');
  if (spoken.length > 0) return spoken;
  if (
    /\bbedrock\b/.test(plain) &&
    granted.every((action) => modelCall.test(action)) &&
    !/invoke|model\b|modell|modele|modelo|モデル|模型/.test(plain)
  )
    return ['bedrock:*'];
  if (granted.length > 0)
    return granted.some((action) => modelCall.test(action))
      ? [...new Set([...granted, 'bedrock:InvokeModelWithResponseStream'])]
      : granted;
  return /\bbedrock\b/.test(plain) ? ['bedrock:*'] : [];
};

const modelCall = /^bedrock:InvokeModel/;
