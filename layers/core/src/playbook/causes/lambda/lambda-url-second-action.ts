import { hasFirstOfUrl } from '../../arrows/caller-to-function-url.ts';
import type { Cause } from '../../cause.ts';
import type { Clues } from '../../clues/clues.ts';
import { speaksOf } from '../../clues/shown-statement.ts';
import { grants } from '../../remedies/grants.ts';
import { aboutTopic } from '../../signs/about-topic.ts';
import { isAction } from '../../signs/denied-action.ts';
import { found } from '../../signs/found.ts';
import { says } from '../../signs/says.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html';

export const lambdaUrlSecondAction: Cause = {
  id: 'LAMBDA_URL_SECOND_ACTION',
  title: 'A function URL needs lambda:InvokeFunction besides lambda:InvokeFunctionUrl',
  edge: 'user->lambda-url',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['lambda:GetPolicy', 'lambda:GetFunctionUrlConfig'],
  pitfalls: ['AuthType NONE still needs the public statements'],
  recognise: (clues) => {
    const forUrl = clues.statements.filter(
      (statement) => statement.effect === 'Allow' && speaksOf(statement, 'lambda:InvokeFunctionUrl'),
    );
    const both = clues.statements.some(
      (statement) => statement.effect === 'Allow' && speaksOf(statement, 'lambda:InvokeFunction'),
    );
    const because = 'a function URL is checked for lambda:InvokeFunctionUrl and for lambda:InvokeFunction through it';
    const isBare = clues.action === null && says(clues, 'forbidden');
    const isAbout =
      isBare ||
      clues.topic === 'user->lambdaUrl' ||
      isAction(clues, 'lambda:InvokeFunctionUrl', 'lambda:InvokeFunction');
    if (forUrl.length > 0 && !both && isAbout) return found({ tier: 'defect', places: forUrl, because });
    if (clues.denial?.statedBy !== 'sentence' && isBareRefusal(clues) && hasFirstOfUrl(clues))
      return found({ tier: 'sentence', confidence: 'likely', because });
    const byAction = whenDenied(clues, { fits: isAction(clues, 'lambda:InvokeFunctionUrl'), because });
    return byAction ?? aboutTopic(clues, { topic: 'user->lambdaUrl', because });
  },
  remedy: grants('the function behind the URL is checked too', url),
};

/** Lambda says of a URL only that it is forbidden. */
const isBareRefusal = (clues: Clues): boolean =>
  says(clues, 'functionUrl') && says(clues, 'forbidden', 'functionUrlRefused');
