import { isInferenceProfileId } from '../../catalog/index.ts';
import { codeBlock, codeSpan } from '../../explain/index.ts';
import { type Facts, readText } from '../../intake/index.ts';
import type { Conversation } from '../conversation.ts';
import { readCalls } from '../told/read-calls.ts';
import { readModels } from '../told/read-models.ts';
import { readNames } from '../told/read-names.ts';

/**
 * What is said where AWS's sentence was asked for before and is not to be had: the likeliest statement for what was told, where the sentence is
 * found, and the text for whoever can look; the first of them that was not said yet. null: all of it was.
 */
export const sayWithoutError = (
  { turns }: Pick<Conversation, 'turns'>,
  facts: Facts,
  isSaid: (words: string) => boolean,
): string | null => {
  const told = toldIn([...turns.map(({ message }) => message), facts.text]);
  const now = toldIn([facts.text]);
  const policy = sayLikeliest(told);
  const all =
    now.models.length + now.calls.length > 0
      ? [policy, where(told), letter(told)]
      : [where(told), letter(told), policy];
  return all.find((words) => words !== null && !isSaid(words)) ?? null;
};

type Told = {
  readonly who: string | null;
  readonly account: string | null;
  readonly region: string | null;
  readonly models: readonly string[];
  readonly calls: readonly string[];
  readonly isConsole: boolean;
};

const toldIn = (messages: readonly string[]): Told => {
  const text = messages.join('\n\n').slice(-longest);
  const { mentions } = readText(text);
  const named = readNames(text).findLast(({ kind }) => kind === 'role' || kind === 'user');
  const models = [...new Set([...mentions.inferenceProfileIds, ...mentions.modelIds, ...readModels(text)])];
  return {
    who: named === undefined ? null : `${named.kind} ${named.name}`,
    account: mentions.accounts.at(-1) ?? null,
    region: mentions.regions.at(-1) ?? null,
    models: models.filter((id) => !isInferenceProfileId(id)),
    calls: readCalls(readText(text)).filter((action) => action.startsWith('bedrock:Invoke')),
    isConsole: /\b(?:console|konsol\w*|consola|playground)\b|コンソール|控制台/i.test(text),
  };
};

const longest = 8_000;

/** What a call of a model takes, for the model that was told: not proven, and said so. */
const sayLikeliest = ({ who, region, models, calls, isConsole }: Told): string | null => {
  const [model] = models;
  if (model === undefined || region === null) return null;
  const both = ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'];
  const called = calls.length === 0 || isConsole ? both : calls;
  const document = {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'AllowInvokeModel',
        Effect: 'Allow',
        Action: called.length === 1 ? called[0] : called,
        Resource: `arn:${partitionOf(region)}:bedrock:${region}::foundation-model/${model}`,
      },
      // No ARN is known for these: https://docs.aws.amazon.com/service-authorization/latest/reference/list_bedrock.html
      ...(isConsole
        ? [
            {
              Sid: 'AllowConsoleLists',
              Effect: 'Allow',
              Action: ['bedrock:ListFoundationModels', 'bedrock:ListInferenceProfiles'],
              Resource: '*',
            },
          ]
        : []),
    ],
  };
  return [
    `**The likeliest, and not proven:** no sentence of AWS was shown. If nothing allows the call yet, this is what ${whoWords(who)} needs for ${codeSpan(model)} in ${codeSpan(region)}:`,
    codeBlock('json', JSON.stringify(document, null, 2)),
    'If it is refused with that as well, something limits it (a permissions boundary, a service control policy), and only the event in CloudTrail says which.',
  ].join('\n\n');
};

const partitionOf = (region: string): string =>
  region.startsWith('cn-') ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';

const whoWords = (who: string | null): string => {
  const [kind, name] = who?.split(' ') ?? [];
  return kind === undefined || name === undefined ? 'the user or role that is signed in' : `${kind} ${codeSpan(name)}`;
};

/** Where AWS's sentence stands if the screen does not show it. */
const where = ({ isConsole, region }: Told): string =>
  [
    '**Without the sentence nothing is certain, and it can be found:**',
    [
      ...(isConsole
        ? [
            '- In the browser: F12 → Network, make the call again, and open the red request: its response has the whole message.',
          ]
        : []),
      `- In CloudTrail → Event history${region === null ? '' : ` (Region ${codeSpan(region)})`}: the event named \`InvokeModel\`, \`Converse\` or like your call, with \`errorCode\` \`AccessDenied\`; its \`errorMessage\` says it.`,
      '- By the AWS CLI: the same call there prints it; `aws sts get-caller-identity` says as whom.',
    ].join('\n'),
    'If you may not look there, say so: then it is a text for whoever administers the account.',
  ].join('\n\n');

const letter = ({ who, account, region, models, isConsole }: Told): string =>
  [
    'You cannot give yourself permissions; whoever administers the account can, and can look. To copy and send:',
    codeBlock(
      'text',
      [
        'Hello,',
        '',
        `${who ?? '[my user or role]'}${account === null ? '' : ` in account ${account}`} gets “Access denied” ${isConsole ? 'in the Bedrock console' : 'when calling Bedrock'}${region === null ? ' in [Region]' : ` in ${region}`}, with ${models[0] ?? '[model]'}, at [time].`,
        'Could you look up the event in CloudTrail (Event history, errorCode AccessDenied)? Its errorMessage names the action, the resource and the kind of policy.',
        `If nothing allows it yet, we need bedrock:InvokeModel and bedrock:InvokeModelWithResponseStream on that model${isConsole ? ', and bedrock:ListFoundationModels and bedrock:ListInferenceProfiles for the console' : ''}; if a policy of the organization denies it, please tell us.`,
        'Thank you.',
      ].join('\n'),
    ),
  ].join('\n\n');
