import { actionInfo } from '../../catalog/index.ts';
import { codeSpan } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { deniedOf } from './denied-of.ts';

/** Why a statement says `*`: only where AWS knows no ARN for its actions. */
export const sayWhyStar = (explained: Explained): string => {
  const { action } = deniedOf(explained);
  const starred = explained.repair.fix.steps.flatMap(({ statement }) =>
    statement !== null && statement['Resource'] === '*' ? [statement['Action']].flat().map(String) : [],
  );
  const named = starred.length > 0 ? starred : action === null ? [] : [action];
  const bare = named.filter((each) => (actionInfo(each)?.resourceTypes ?? []).length === 0);
  if (bare.length === 0)
    return `Nothing here has to be ${codeSpan('*')}: AWS knows an ARN for ${named.slice(0, 3).map(codeSpan).join(', ') || 'what is called'}, and the statement should name it.`;
  return `**Because AWS knows no ARN for ${bare.slice(0, 4).map(codeSpan).join(', ')}:** its reference lists no resource type for ${bare.length === 1 ? 'it' : 'them'}, so a statement with an ARN never matches and ${codeSpan('*')} is the narrowest there is. It opens ${bare.length === 1 ? 'this one action' : 'these actions'} and nothing else; where an ARN exists, name it.`;
};
