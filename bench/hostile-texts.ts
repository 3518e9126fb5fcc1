/** Texts that are slow to read for whoever reads anything twice; each is repeated to the length asked for. */
const seeds: Readonly<Record<string, string>> = {
  sentences:
    'User: arn:aws:iam::111122223333:user/kim is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::b/k" because no identity-based policy allows the s3:GetObject action\n',
  'open sentences': 'is not authorized to perform ',
  'user labels': 'User: ',
  'boto errors': 'An error occurred (AccessDeniedException) when calling the Converse operation: no\n',
  'boto errors on one line': 'An error occurred (AccessDeniedException) when calling the Converse operation: no ',
  codes: 'AccessDeniedException: ',
  'codes by paragraph': 'AccessDeniedException: x\n\n',
  suffixes: '(Service: X, Status Code: 403, Request ID: R) ',
  'go errors': 'operation error Bedrock: Converse, x ',
  'error lines': 'operation error Bedrock: Converse, x\n\nAccessDenied (Service: A, Status Code: 400)\n\n',
  braces: '{',
  brackets: '[{',
  'nested keys': '{"a":',
  'half objects': '{"a":1,b',
  quotes: '"',
  'single quotes': "{a:'",
  backslashes: '\\',
  'escaped quotes': '\\\\"',
  'escaped json': '{\\"Statement\\":[{\\"Effect\\":\\"Allow\\",\\"Action\\":\\"s3:*\\",\\"Resource\\":\\"*\\"}]}',
  'json in json': '{"a":"{\\"a\\":\\"{\\\\\\"a\\\\\\":1}\\"}"} ',
  statements: '{"Effect":"Allow","Action":"s3:*","Resource":"*"},',
  'long event source':
    '{"userIdentity":{},"eventName":"a","eventSource":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  'long names':
    'permission to call Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-',
  'prose calls': 'call Converse fails ',
  'cloud trail':
    '{"eventSource":"bedrock.amazonaws.com","eventName":"Converse","errorCode":"AccessDenied","userIdentity":{"arn":"arn:aws:iam::111122223333:user/k"}}\n',
  stars: '*',
  'double stars': '**a ',
  'star pairs': '**:',
  links: '[a](https://b) ',
  'half links': '](http',
  'log prefixes': '2024-05-05T01:01:01Z a\n',
  percents: 'arn%3A',
  colours: '\u001b[31m',
  'escape characters': '\u001b',
  boxes: '\u2502 a \u2502\n',
  'torn arns': 'arn:aws:lambda:us-east-\n',
  arns: 'arn:aws:s3:::a ',
  'arn colons': 'arn:',
  colons: ':',
  'angle brackets': '<a ',
  blanks: ' ',
  lines: '\n',
  'access keys': 'AKIAQQQQQQQQQQQQQQQQ ',
  'half keys': 'AKIA',
  'web tokens': 'eyJabcdefghijklm.',
  'web token starts': 'eyJ-',
  'named secrets': 'password=',
  urls: 'https://bedrock-runtime.us-east-1.amazonaws.com/model/x/converse ',
  'url users': '://a:b@',
  calls: 'client.converse(',
  parentheses: '.a(',
  commands: 'new A(',
  'shell commands': 'aws a b ',
  words: 'word ',
  'one word': 'a',
  digits: '4',
  statuses: 'status 403 ',
  entities: '&quot;',
  ampersands: '&',
  'template head': 'Resources:\n Type: AWS::X\n',
  'template items': 'Resources:\n  A:\n    Type: AWS::S3::Bucket\n    Properties:\n      X: [!Ref A, {a: "b"}]\n',
  'template dashes': '- ',
  'template tags': '!Sub ',
  terraform: 'data "aws_iam_policy_document" "x" { statement { actions = ["s3:*"] } }\n',
  hangul: '\uad8c\ud55c ',
  surrogates: '\ud83d\ude00',
  'half surrogates': '\ud83d',
};

const opening = 'Resources:\n  A:\n    Type: AWS::S3::Bucket\n    X: ';

export const hostileTexts = (length: number): readonly (readonly [string, string])[] => {
  const repeated = Object.entries(seeds).map(([name, seed]) => [name, repeat(seed, length)] as const);
  const inTemplates = ['"', "'", '[', '{', '!a ', '- ', '&a ', '|\n', 'a: '].map(
    (seed) => [`template with ${JSON.stringify(seed)}`, opening + repeat(seed, length - opening.length)] as const,
  );
  return [...repeated, ...inTemplates];
};

const repeat = (seed: string, length: number): string => seed.repeat(Math.ceil(length / seed.length)).slice(0, length);
