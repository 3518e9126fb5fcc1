import { namedActions } from '../told/named-actions.ts';
import { deletionsIn } from './deletions-in.ts';
import type { Denied } from './deny-parts.ts';
import { modelCalls } from './model-grants.ts';

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
    return calls.test(plain) && !everyCall.test(plain) ? [...modelCalls] : ['bedrock:*'];
  if (granted.length > 0)
    return granted.some((action) => modelCall.test(action))
      ? [...new Set([...granted, 'bedrock:InvokeModelWithResponseStream'])]
      : granted;
  return /\bbedrock\b/.test(plain) ? ['bedrock:*'] : [];
};

// "Bedrock's calls only through the endpoint": what the application calls, not how Bedrock is set up.
const calls =
  /\b(?:(?<!\b(?:we|they|i|you|it) )calls?|invocations?|aufrufe?n?|appels?|invocaciones|llamadas?|chamadas?|invocac(?:ao|oes)|chiamat[ae]|invocazion[ei])\b|呼び出し|调用/;
const everyCall =
  /\b(?:any|all|every|whole|everything|alle|jeder?|jeden|saemtlich\w*|samtlich\w*|tout|tous|toute|toutes|todas?|todos?|cualquier|qualquer|tutt[ei]|qualsiasi|ogni)\b|すべて|全て|全部|所有|任何/;

const modelCall = /^bedrock:InvokeModel/;
