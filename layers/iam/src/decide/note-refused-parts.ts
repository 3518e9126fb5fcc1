import type { Note } from '../contract.ts';
import type { Statement } from '../language/policy-document.ts';
import { quote } from '../language/quote.ts';

type Write = (severity: Note['severity'], pointer: string, text: string) => void;

/** Notes what AWS refuses when a policy is saved, though its meaning is plain enough to be decided. */
export const noteRefusedParts = (statement: Statement, write: Write): void => {
  for (const name of ['Action', 'NotAction'] as const)
    noteEach({ statement, name, texts: statement[name === 'Action' ? 'actions' : 'notActions'], write }, refuseAction);
  for (const name of ['Resource', 'NotResource'] as const)
    noteEach(
      { statement, name, texts: statement[name === 'Resource' ? 'resources' : 'notResources'], write },
      refuseResource,
    );
};

type Listed = {
  readonly statement: Statement;
  readonly name: string;
  readonly texts: readonly string[] | undefined;
  readonly write: Write;
};

const noteEach = ({ statement, name, texts = [], write }: Listed, refuse: (text: string) => string | undefined): void =>
  texts.forEach((text, index) => {
    const because = refuse(text);
    const pointer = `${statement.pointer}/${name}${texts.length > 1 ? `/${index}` : ''}`;
    if (because !== undefined) write('warning', pointer, `AWS refuses a policy with ${quote(text)}: ${because}`);
  });

// https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html
const refuseAction = (text: string): string | undefined => {
  if (/\s/.test(text)) return 'an action has no blanks';
  return text.split(':', 3).length > 2 ? 'an action has one colon, between its service prefix and its name' : undefined;
};

// https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html
const refuseResource = (text: string): string | undefined => {
  const [scheme, , service = '', region = '', account = '', resource = ''] = text.split(':', 6);
  if (scheme !== 'arn') return undefined;
  if (/\s/.test(`${service}${region}${account}`)) return 'an ARN has no blanks before its resource';
  if (service === 'iam' && isNamed(region)) return 'ARNs of IAM have no Region';
  if (service !== 's3' || /^(accesspoint|storage-lens|job|async-request|access-grants)\b/.test(resource))
    return undefined;
  if (isNamed(region)) return 'the ARN of a bucket has no Region';
  return isNamed(account) ? 'the ARN of a bucket has no account' : undefined;
};

const isNamed = (part: string): boolean => part !== '' && !part.startsWith('*');
