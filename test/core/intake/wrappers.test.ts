import { describe, expect, it } from 'vitest';
import { readText } from '../../../layers/core/src/intake/index.ts';

const account = '111122223333';
const principal = `arn:aws:sts::${account}:assumed-role/my-app-AskRole-1A2B3C4D5E6F/my-app-Ask`;
const action = 'bedrock:InvokeModelWithResponseStream';
const resource = `arn:aws:bedrock:us-east-1:${account}:inference-profile/us.anthropic.claude-sonnet-4-5-20250929-v1:0`;
const context = `because no identity-based policy allows the ${action} action`;
const sentence = `User: ${principal} is not authorized to perform: ${action} on resource: ${resource} ${context}`;

const asMessage = (text: string, depth: number): string =>
  depth === 0 ? text : JSON.stringify({ message: asMessage(text, depth - 1) });

const breakWords = (text: string, width: number): string[] => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
};

const breakAnywhere = (text: string, width: number): string[] => text.match(new RegExp(`.{1,${width}}`, 'g')) ?? [];

const inBox = (lines: readonly string[]): string =>
  ['\u2577', ...lines.map((line) => `\u2502 ${line.padEnd(132)} \u2502`), '\u2575'].join('\n');

const wrappers: readonly (readonly [string, (text: string) => string])[] = [
  ...[1, 2, 3, 4].map((depth) => [`JSON, ${depth} deep`, (text: string) => asMessage(text, depth)] as const),
  ...[40, 60, 72, 76, 80, 100, 120, 132].flatMap((width) => [
    [`words wrapped at ${width}`, (text: string) => breakWords(text, width).join('\n')] as const,
    [`words wrapped at ${width}, indented`, (text: string) => breakWords(text, width).join('\n        ')] as const,
    [`a box of ${width}`, (text: string) => inBox(breakWords(text, width))] as const,
    [`a quotation wrapped at ${width}`, (text: string) => breakWords(text, width).join('\n> ')] as const,
  ]),
  ...[60, 72, 76, 80, 100, 120, 132].flatMap((width) => [
    [`torn at ${width}`, (text: string) => breakAnywhere(text, width).join('\n')] as const,
    [`a box torn at ${width}`, (text: string) => inBox(breakAnywhere(text, width))] as const,
  ]),
  ['colours', (text) => `\u001b[31m${text.replace('is not', '\u001b[1mis not\u001b[0m')}\u001b[39m`],
  ['escaped colours', (text) => `"\\u001b[31m${text}\\u001b[39m"`],
  ['bold', (text) => `**${text}**`],
  ['bold fields', (text) => text.replace(action, `**${action}**`).replace(resource, `**${resource}**`)],
  ['back-ticks', (text) => text.replace(principal, `\`${principal}\``).replace(action, `\`${action}\``)],
  ['a fence', (text) => `\`\`\`\n${text}\n\`\`\``],
  ['typographic quotes', (text) => `\u201c${text}\u201d`],
  ['typographic apostrophe', (text) => text.replace('is not', 'isn\u2019t')],
  ['HTML', (text) => `<p>&quot;${text}&quot;</p>`],
  ['XML', (text) => `<Error><Code>AccessDenied</Code><Message>${text}</Message></Error>`],
  [
    'Python',
    (text) =>
      `('Unexpected: ', EventStreamError('An error occurred (accessDeniedException) when calling the InvokeAgent operation: ${text}'))`,
  ],
  ['Rust', (text) => `3: Error { code: "AccessDeniedException", message: "${text}", aws_request_id: "x" }`],
  ['Swift', (text) => `Properties(message: Optional("${text}")), requestID: nil)`],
  [
    'Go',
    (text) =>
      `operation error Bedrock Runtime: ConverseStream, https response error StatusCode: 403, RequestID: 1-2, AccessDeniedException: ${text}`,
  ],
  [
    'CloudFormation, twice',
    (text) =>
      `Resource handler returned message: "Resource handler returned message: \\"${text} (Service: Bedrock, Status Code: 403, Request ID: x)\\"" (RequestToken: y, HandlerErrorCode: AccessDenied)`,
  ],
  [
    'LangChain',
    (text) =>
      `ValueError: Error raised by bedrock service: An error occurred (AccessDeniedException) when calling the ConverseStream operation: ${text}`,
  ],
  ['Anthropic', (text) => `{"type":"error","error":{"type":"permission_error","message":"${text}"}}`],
  ['Kubernetes', (text) => `Warning  Failed  12s (x5 over 2m)  kubelet  ${text}\n status code: 400, request id: x`],
  [
    'French',
    (text) => `Bonjour, notre application re\u00e7oit l\u2019erreur suivante : \u00ab ${text} \u00bb. Que faire ?`,
  ],
  [
    'Korean',
    (text) =>
      `\uc548\ub155\ud558\uc138\uc694. \uc624\ub958: ${text} \uc5b4\ub5bb\uac8c \ud574\uc57c \ud558\ub098\uc694?`,
  ],
  ['German', (text) => `Unsere Lambda meldet: \u201e${text}\u201c \u2013 was fehlt?`],
  ['Japanese', (text) => `\u30a8\u30e9\u30fc\uff1a${text}\u3002`],
  ['tabs', (text) => text.replaceAll(' ', '\t')],
  ['spaces that do not break', (text) => text.replaceAll(' ', '\u00a0')],
  ['spaces without width', (text) => text.replaceAll(':', ':\u200b')],
];

describe('wrappers', () => {
  it.each(wrappers)('%s', (_, wrap) => {
    const [denial] = readText(wrap(sentence)).denials;

    expect(denial).toMatchObject({ principal, action, resource, kind: 'implicit', policyType: 'identity' });
  });
});

const redactions = [
  '****',
  '***',
  'XXXXXXXXXXXX',
  'xxxx',
  '<account>',
  '<account id>',
  '{account}',
  '{account id }',
  'ACCOUNT_ID',
  '[REDACTED]',
  '\u2026',
  '...',
  '1111XXXXXXXX',
  '********3333',
  '${ACCOUNT}',
  '(redacted)',
];

describe('redactions stay as written', () => {
  it.each(redactions)('%s', (redaction) => {
    const redacted = sentence.replaceAll(account, redaction);
    const expected = {
      principal: principal.replace(account, redaction),
      resource: resource.replace(account, redaction),
      policyType: 'identity',
    };

    expect(readText(redacted).denials[0]).toMatchObject(expected);
    expect(readText(asMessage(redacted, 2)).denials[0]).toMatchObject(expected);
  });
});
