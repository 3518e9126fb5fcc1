import { hostileTexts } from '../../bench/hostile-texts.ts';

/** The benchmark's texts, and what newer readers look for. */
export const allTexts = (length: number): ReadonlyMap<string, string> =>
  new Map([
    ...hostileTexts(length),
    ...Object.entries(seeds).map(([name, seed]) => [name, fill(seed, length)] as const),
    ...Object.entries(tails).map(
      ([name, { head, run }]) => [name, `${head}${fill(run, length - head.length - 1)}é`] as const,
    ),
    ...Object.entries(chains).map(([name, lineOf]) => [name, chain(lineOf, length)] as const),
  ]);

const fill = (seed: string, length: number): string =>
  length <= 0 ? '' : seed.repeat(Math.ceil(length / seed.length)).slice(0, length);

const seeds: Readonly<Record<string, string>> = {
  'client calls in Python': "boto3.client('bedrock-runtime').converse(",
  'clients of Python, each used': "c = boto3.client('s3')\nc.get_object(Bucket='b', Key='k')\n",
  'client calls in JavaScript': 'new BedrockRuntimeClient({}).send(new ConverseCommand({',
  'imports of JavaScript': "import { S3Client } from '@aws-sdk/client-s3';\n",
  'imports of Python': 'from a import b\n',
  'functions of Python': 'def f(x):\n  return f(f(x))\n',
  'texts added in Python': "x = x + 'a' + x\n",
  'branches of JavaScript': 'if (a) { b(c) } else ',
  'templates of JavaScript': '`${`${',
  'lists of SAM without an end': '[a.deploy.parameters]\nparameter_overrides = [ "A=\\"1\\"',
  'texts of SAM without an end': '[a.deploy.parameters]\nparameter_overrides = "A=\\"1\\" ',
  'imports of AppSync': "import { get as (\\w+)+! } from '@aws-appsync/utils/dynamodb'\nget<",
  'commands of a Dockerfile': 'CMD [\n\n  ENTRYPOINT ',
  'variables of a Dockerfile': '\n\n  ENV ',
  'commands of a shell': 'aws bedrock-runtime converse --model-id x\n',
  policies: '{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}\n',
  'policies in text': '{"Version":"2012-10-17","Statement":"{\\"Version\\":',
  'trail records':
    '{"Records":[{"eventSource":"bedrock.amazonaws.com","eventName":"Converse","errorCode":"AccessDenied"}]}\n',
  'encoded messages': 'Encoded authorization failure message: abcdefABCDEF0123456789 ',
  'full denials':
    'User: arn:aws:iam::111122223333:user/kim is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1::foundation-model/x because no identity-based policy allows the bedrock:InvokeModel action\n',
  'cut denials': 'User: arn:aws:iam::111122223333:user/kim is not authorized to perform: ',
  German: 'Der Zugriff wurde verweigert, keine Berechtigung ',
  Japanese: 'ロールにポリシーがありません',
  'names of secrets in one run': 'token=',
  'names of secrets behind names': 'secret=bearer==',
  'lines of a signature': 'sig=a1B2c3D4e5F6g7H8\n',
  wide: 'ｐａｓｓｗｏｒｄ＝',
  'tables of secrets': '| user | password |\n|---|---|\n',
  'headings of CSV': 'Access key ID,Secret access key\n',
  'begins of private keys': '-----BEGIN RSA PRIVATE KEY-----\n',
  'ends of private keys': 'QUJD\n-----END RSA PRIVATE KEY-----\n',
  manifests: 'kind: Secret\ndata:\n  a: YWJjZA==\n',
  elements: '<password>x</password>',
  cookies: 'Cookie: a=b; c=d; ',
  tags: '\u{e0041}\u{e0042}',
  'directions and no width': '\u202e\u200b\u2066',
  'blocks of code': '```json\n{}\n```\n',
  'links of Markdown': '[a](b)![c](d)',
  'fences without end': '`'.repeat(7),
  'questions joined': 'what is a role or a policy and why? ',
  'words of a row in one run': 'role',
  wishes: 'allow role app to read bucket docs and write table users but not delete queue jobs, ',
  'wishes in German': 'die Rolle app darf Bucket docs lesen, aber nicht löschen und ',
  'wishes in Chinese': '允许角色app读取存储桶docs但不能删除，',
  'roles in roles': '/a:role/',
  'variables without end': '${aws:',
  'lines of a policy': 'role policy: Allow s3:GetObject on access denied\n',
  'needs of a role': 'Could not read. Ensure that the role "',
  'endpoints in use': 'the new endpoint is replaced by vpce-0',
  'callers named': 'the caller is called by as arn:aws:iam::111122223333:role/',
  'parameters of a call': 'filter: { tagging= --version-id ',
  exceptions: 'deny everything except role a, unless user b, other than ',
  'ways to see': 'how do I see the policies of role app and where are the logs of function f? ',
  beliefs: 'an SCP grants access and a boundary allows it, right? ',
  'lists asked': 'does s3:GetObject exist, which keys has bedrock:InvokeModel? ',
  'things found': 'the role has that already, the key is there, the profile lists only me, ',
  'choices of an exam': 'A) use a role\nB) use a user\n',
  'names behind nouns': 'role app bucket docs function f table users queue jobs secret s key k ',
  'data access rules':
    '[{"Rules":[{"ResourceType":"index","Resource":["index/a/*"],"Permission":["aoss:*"]}],"Principal":["a"]}]\n',
  'merge keys': '<<: *a\n',
  'hyphens of one word': 'a-',
  'stars before letters': '*a',
  'question marks before letters': '?a',
  'stars as variables': '${*}',
  'stars between slashes': 'a*/',
  'stars behind slashes': '*/',
  'stars behind colons': ':*',
  negations: 'no policy does not allow the new role ',
};

/** A sentence whose last name goes on and on, and is none in the end. */
const tails: Readonly<Record<string, { readonly head: string; readonly run: string }>> = {
  'a path of dots': {
    head: 'Your access has been denied by S3, please make sure your request credentials have permission to GetObject for b/',
    run: '.',
  },
  'a place of dots': { head: 'Could not access model data at s3://b/', run: '.' },
  'an operator of negations': {
    head: '{"Statement":[{"Effect":"Deny","Action":"s3:*","Resource":"*","Condition":{"',
    run: 'Not',
  },
};

/** Each line speaks of the next. */
const chains: Readonly<Record<string, (at: number) => string>> = {
  'resources that name the next': (at) =>
    `  R${at}:\n    Type: AWS::S3::Bucket\n    Properties:\n      BucketName: !Sub "\${R${at + 1}}\${R${at + 1}}x"\n`,
  'conditions of the next two': (at) => `  C${at}: !Or [!Condition C${at + 1}, !Condition C${at + 2}]\n`,
  'functions that call the next': (at) => `def f${at}(x):\n  return f${at + 1}(x) + f${at + 2}(x)\n`,
  'variables of the next': (at) => `x${at} = x${at + 1} + x${at + 1}\n`,
  'anchors and aliases': (at) => `a${at}: &a${at} [*a${at - 1}, *a${at - 1}]\n`,
  'merge keys of the line before': (at) =>
    at === 0 ? 'm0: &m0 {k0: v}\n' : `m${at}: &m${at} {<<: *m${at - 1}, k${at}: v}\n`,
  'functions of one code': (at) =>
    `  F${at}:\n    Type: AWS::Serverless::Function\n    Properties: {CodeUri: src/, Handler: app.h${at}, Runtime: python3.13}\n`,
  'different denials': (at) =>
    `User: arn:aws:iam::111122223333:user/u${at} is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1::foundation-model/m${at} because no identity-based policy allows the bedrock:InvokeModel action\n`,
};

const heads: Readonly<Record<string, string>> = {
  'resources that name the next': 'Resources:\n',
  'functions of one code': 'Transform: AWS::Serverless-2016-10-31\nResources:\n',
  'conditions of the next two': 'Resources:\n  B:\n    Type: AWS::S3::Bucket\n    Condition: C0\nConditions:\n',
};

const chain = (lineOf: (at: number) => string, length: number): string => {
  const name = Object.entries(chains).find(([, each]) => each === lineOf)?.[0] ?? '';
  let text = heads[name] ?? '';
  for (let at = 0; text.length < length; at += 1) text += lineOf(at);
  return text;
};
