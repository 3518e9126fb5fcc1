import { describe, expect, it } from 'vitest';
import { maskValue, readText } from '../../../layers/core/src/intake/index.ts';
import { maskSecrets } from '../../../layers/core/src/intake/mask-secrets.ts';

// Made up, and made here, so that no scanner takes this file for a leak.
const drawn = (alphabet: string, length: number, seed: number): string => {
  let state = seed;
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return alphabet[Math.floor(state / 65_536) % alphabet.length];
  }).join('');
};
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const base64 = `${letters}0123456789+/`;
const plain = `${letters}0123456789`;
const hex = '0123456789abcdef';
const key = drawn(base64, 40, 7);
const keyId = `AKIA${drawn('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 16, 3)}`;
const token = drawn(plain, 36, 11);
const opaque = drawn(plain, 24, 5);
const session = `IQoJb3JpZ2lu${drawn(base64, 220, 9)}`;

const shapes: readonly (readonly [string, string, string])[] = [
  ['accessKeys.csv', `Access key ID,Secret access key\n${keyId},${key}`, key],
  ['accessKeys.csv with carriage returns', `Access key ID,Secret access key\r\n${keyId},${key}\r\n`, key],
  ['a pair behind a slash', `${keyId}/${key}`, key],
  ['a pair on two lines', `${keyId}\n${key}\n`, key],
  ['the prompts of aws configure', `AWS Secret Access Key [None]: ${key}`, key],
  ['aws configure set', `aws configure set aws_secret_access_key ${key} --profile dev`, key],
  ['setx', `setx AWS_SECRET_ACCESS_KEY ${key}`, key],
  ['setx with quotes', `setx AWS_SECRET_ACCESS_KEY "${key}"`, key],
  ['PowerShell', `$Env:AWS_SECRET_ACCESS_KEY="${key}"`, key],
  ['fish', `set -gx AWS_SECRET_ACCESS_KEY ${key}`, key],
  ['a Dockerfile', `ENV AWS_SECRET_ACCESS_KEY ${key}`, key],
  ['docker run', `docker run -e AWS_SECRET_ACCESS_KEY=${key} app`, key],
  ['boto3', `boto3.client("s3", aws_secret_access_key='${key}')`, key],
  ['a JavaScript object', `credentials: { secretAccessKey: '${key}' }`, key],
  ['Java', `new BasicAWSCredentials("${keyId}", "${key}")`, key],
  ['Terraform', `secret_key = "${key}"`, key],
  ['a properties file', `aws.secretKey=${key}`, key],
  ['JSON in JSON', `{"body":"{\\"SecretAccessKey\\":\\"${key}\\"}"}`, key],
  ['JSON twice escaped', `{\\\\"SecretAccessKey\\\\":\\\\"${key}\\\\"}`, key],
  ['HTML entities of numbers', `SecretAccessKey&#34;:&#34;${key}&#34;`, key],
  ['percent escapes', `secret_access_key%3D${key}`, key],
  ['guillemets', `SecretAccessKey : «${key}»`, key],
  ['a code span', `the SecretAccessKey: \`${key}\``, key],
  ['bold', `**Secret access key:** ${key}`, key],
  ['colours', `AWS_SECRET_ACCESS_KEY=\u001b[1;31m${key}\u001b[0m`, key],
  ['a zero width joiner within', `AWS_SECRET_ACCESS_KEY=${key.slice(0, 9)}\u200d${key.slice(9)}`, key.slice(9)],
  ['a table', `| id | SecretAccessKey |\n|---|---|\n| x | ${key} |`, key],
  ['a line that a shell goes on', `AWS_SECRET_ACCESS_KEY=${key.slice(0, 20)}\\\n${key.slice(20)}\n`, key.slice(20)],
  ['a wrapped line', `aws_secret_access_key = ${key.slice(0, 20)}\n${key.slice(20)}`, key.slice(20)],
  ['prose', `the secret access key is ${key}`, key],
  ['German prose', `mein Secret Access Key ist ${key}`, key],
  [
    'a wrapped session token',
    `AWS_SESSION_TOKEN=${session.slice(0, 70)}\n${session.slice(70, 140)}\n${session.slice(140)}`,
    session.slice(150),
  ],
  ['a session token alone', `token ${session}`, session],
  ['a header of STS', `x-amz-security-token: ${drawn(base64, 80, 21)}`, drawn(base64, 80, 21)],
  [
    'a presigned address',
    `https://b.s3.amazonaws.com/a?X-Amz-Expires=60&X-Amz-Signature=${drawn(hex, 64, 4)}`,
    drawn(hex, 64, 4),
  ],
  [
    'a presigned address of old',
    `https://b.s3.amazonaws.com/a?AWSAccessKeyId=${keyId}&Signature=${drawn(plain, 28, 8)}%3D&Expires=1`,
    drawn(plain, 28, 8),
  ],
  [
    'a shared access signature',
    `https://x.blob.core.windows.net/c?sv=2024&sig=${drawn(plain, 43, 2)}%3D`,
    drawn(plain, 43, 2),
  ],
  ['a JWT', `token eyJ${drawn(plain, 30, 1)}.eyJ${drawn(plain, 60, 2)}.${drawn(plain, 43, 3)}`, drawn(plain, 43, 3)],
  [
    'a JWT in an address',
    `https://x.example/cb#id_token=eyJ${drawn(plain, 30, 1)}.eyJ${drawn(plain, 60, 2)}.${drawn(plain, 43, 3)}`,
    drawn(plain, 60, 2),
  ],
  ['Bearer', `Authorization: Bearer ${token}`, token],
  ['Bearer of letters', `-H 'Authorization: Bearer ${drawn(letters, 40, 6)}'`, drawn(letters, 40, 6)],
  ['Basic', `Authorization: Basic ${drawn(plain, 30, 12)}==`, drawn(plain, 30, 12)],
  ['another scheme', `Authorization: SSWS ${token}`, token],
  ['a cookie', `Cookie: theme=dark; sid=${token}`, token],
  ['a set cookie', `Set-Cookie: session=${opaque}; HttpOnly`, opaque],
  ['curl -u', `curl -u admin:${opaque} https://x.example`, opaque],
  ['curl --user', `curl --user=admin:${opaque} https://x.example`, opaque],
  ['an option', `mysql --password=${opaque} -h db`, opaque],
  ['an option apart', `gh auth login --token ${opaque}`, opaque],
  ['a connection string of Postgres', `postgres://app:${opaque}@db.example:5432/app`, opaque],
  ['a connection string of Redis', `redis://:${opaque}@cache.example:6379`, opaque],
  ['a connection string of MongoDB', `mongodb+srv://app:${opaque}@c0.example.net/x`, opaque],
  ['a connection string of SQL Server', `Server=db;User Id=sa;Password=${opaque};Encrypt=yes`, opaque],
  [
    'a connection string of a storage account',
    `AccountName=x;AccountKey=${drawn(base64, 86, 13)}==;`,
    drawn(base64, 86, 13),
  ],
  ['client_secret', `client_secret=${token}&grant_type=x`, token],
  ['clientSecret', `{"clientSecret": "${token}"}`, token],
  ['an api key', `x-api-key: ${token}`, token],
  ['an api key in camel case', `apiKey: "${token}"`, token],
  ['an api key of somebody', `COHERE_API_KEY=${token}`, token],
  ['an access token', `"access_token":"${token}"`, token],
  ['a token of the environment', `HUB_TOKEN=${token}`, token],
  ['DB_PASS', `DB_PASS=${opaque}`, opaque],
  ['PGPASSWORD', `PGPASSWORD=${opaque} psql`, opaque],
  ['a password with signs', `password: "p@ss;w0rd, with <signs>"`, 'w0rd, with <signs>'],
  ['a password of words', `password = 'correct horse battery'`, 'horse battery'],
  ['Passwort', `Passwort: ${opaque}`, opaque],
  ['mot de passe', `mot de passe : ${opaque}`, opaque],
  ['パスワード', `パスワード：${opaque}`, opaque],
  ['a pair of name and value', `{"name":"DB_PASSWORD","value":"${opaque}"}`, opaque],
  ['a pair of lines', `- Name: DB_PASSWORD\n  Value: ${opaque}`, opaque],
  ['GitHub', `ghp_${token}`, token],
  ['GitHub, fine-grained', `github_pat_${drawn(plain, 60, 15)}`, drawn(plain, 60, 15)],
  ['GitLab', `glpat-${drawn(plain, 20, 16)}`, drawn(plain, 20, 16)],
  ['Slack', `xoxb-1234567890-1234567890-${opaque}`, opaque],
  ['a web hook of Slack', `https://hooks.slack.com/services/T000/B000/${opaque}`, opaque],
  ['Google', `AIza${drawn(plain, 35, 17)}`, drawn(plain, 35, 17)],
  ['Stripe', `sk_live_${opaque}`, opaque],
  ['npm', `//registry/:_authToken=npm_${token}`, token],
  ['Hugging Face', `HF_TOKEN hf_${drawn(plain, 34, 18)}`, drawn(plain, 34, 18)],
  ['OpenAI', `sk-proj-${drawn(plain, 48, 19)}`, drawn(plain, 48, 19)],
  ['Anthropic', `sk-ant-api03-${drawn(plain, 95, 20)}`, drawn(plain, 95, 20)],
  ['Bedrock', `AWS_BEARER_TOKEN_BEDROCK=ABSK${drawn(base64, 80, 22)}`, drawn(base64, 80, 22)],
  ['Bedrock, for a day', `bedrock-api-key-${drawn(base64, 200, 23)}`, drawn(base64, 200, 23)],
  ['a password said in a sentence', 'the password "Wint3rSnow!9" of the loader', 'Wint3rSnow!9'],
  ['Passwort, said', 'das Passwort lautet Sommer2026!x und die Rolle heisst app', 'Sommer2026!x'],
  ['contraseña, said', 'la contraseña es Verano2026#z', 'Verano2026#z'],
  ['a name and a password', 'login: kim / Wint3r!2026', 'Wint3r!2026'],
  ['.netrc', `machine x.example\n  login kim\n  password ${opaque}`, opaque],
  ['mysql -p', `mysql -u root -p${opaque} app`, opaque],
  ['sshpass', `sshpass -p ${opaque} ssh ec2-user@10.0.0.4`, opaque],
  ['ldapsearch', `ldapsearch -x -D cn=admin -w ${opaque}`, opaque],
  ['a password from echo', `echo "${opaque}" | docker login --username AWS --password-stdin x`, opaque],
  ['a secret of the command line', `aws secretsmanager create-secret --name x --secret-string ${opaque}`, opaque],
  ['a SecretString', `"SecretString": "${opaque}"`, opaque],
  ['a SecureString', `aws ssm put-parameter --name /db --value ${opaque} --type SecureString`, opaque],
  ['pw', `user=kim pw=${opaque}`, opaque],
  ['Discord', `https://discord.com/api/webhooks/123456789012345678/${token}`, token],
  ['Twilio', `SK${drawn(hex, 32, 26)}`, drawn(hex, 32, 26)],
  [
    'Mailgun',
    `key-${drawn('abcdefghijklmnopqrstuvwxyz0123456789', 32, 27)} in the environment`,
    drawn('abcdefghijklmnopqrstuvwxyz0123456789', 32, 27),
  ],
  ['Azure', `the value is abC8Q~${drawn(plain, 34, 28)}`, drawn(plain, 34, 28)],
  ['Supabase', `sbp_${drawn(hex, 40, 29)}`, drawn(hex, 40, 29)],
  ['Tailscale', `tskey-auth-${drawn(plain, 24, 31)}`, drawn(plain, 24, 31)],
  ['Heroku', `HRKU-${drawn(plain, 40, 32)}`, drawn(plain, 40, 32)],
  ['a key id within a name', `temp-${keyId}`, keyId],
  [
    'a private key',
    `-----BEGIN OPENSSH PRIVATE KEY-----\n${drawn(base64, 64, 24)}\n-----END OPENSSH PRIVATE KEY-----`,
    drawn(base64, 64, 24),
  ],
  [
    'a private key on one line',
    `"private_key":"-----BEGIN PRIVATE KEY-----\\n${drawn(base64, 64, 25)}\\n-----END PRIVATE KEY-----"`,
    drawn(base64, 64, 25),
  ],
  ['a Japanese name', `シークレットアクセスキー：${key}`, key],
  ['a Chinese name', `我的密钥是 ${key} 请帮我看看`, key],
  ['a German name', `Mein geheimer Zugriffsschlüssel lautet ${key}, was nun?`, key],
  ['a French name', `ma clé secrète : ${key}`, key],
  ['a Spanish name', `mi clave secreta es ${key}`, key],
  ['a password of letters in a sentence', 'my password is LgiD!sTRlWLdPL', 'sTRlWLdPL'],
  ['a SecureString', '{"Type": "SecureString", "Value": "horse-battery"}', 'horse-battery'],
  ['docker’s auth', `{"auths":{"h":{"auth":"${opaque}"}}}`, opaque],
  ['npm’s _auth', `_auth=${opaque}`, opaque],
  ['a data source of Go', `root:${opaque}@tcp(db:3306)/app`, opaque],
  ['sqlplus', `sqlplus scott/${opaque}@ORCL`, opaque],
  ['.pgpass', `db.example:5432:app:maria:${opaque}`, opaque],
  ['a code of OAuth', `https://h.example/cb?code=${token}&state=s`, token],
  [
    'a seed of MFA',
    `"Base32StringSeed": "${drawn('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 64, 6)}"`,
    drawn('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 64, 6),
  ],
  ['a key of a kubeconfig', `client-key-data: ${drawn(base64, 200, 12)}`, drawn(base64, 200, 12)],
  ['secret_key_base', `secret_key_base: ${drawn(hex, 128, 13)}`, drawn(hex, 128, 13)],
  ['a signing key', `{"signing-key": "${token}"}`, token],
  ['a Bitbucket token', `got ATBB${drawn(plain, 32, 14)} here`, drawn(plain, 32, 14)],
  ['a Netlify token', `got nfp_${token} here`, token],
  ['a Vercel token', `got vercel_${opaque} here`, opaque],
  ['a Brevo token', `got xkeysib-${drawn(hex, 64, 15)} here`, drawn(hex, 64, 15)],
  ['a Jina token', `got jina_${drawn(plain, 60, 16)} here`, drawn(plain, 60, 16)],
  ['a Voyage token', `got pa-${drawn(plain, 43, 17)} here`, drawn(plain, 43, 17)],
  ['a Discord bot', `M${drawn(plain, 24, 18)}.GabcDE.${drawn(plain, 38, 19)}`, drawn(plain, 38, 19)],
  ['a password of ECR', `docker login -u AWS -p eyJwYXlsb2FkIjoi${drawn(plain, 300, 20)}`, drawn(plain, 300, 20)],
];

const arn = 'arn:aws:secretsmanager:us-east-1:111122223333:secret:prod/db_password=main-abc12X';

const harmless: readonly (readonly [string, string])[] = [
  ['the name of a role', 'role/bedrock-api-key-rotation-lambda-role'],
  ['the name of another role', 'role/sk-learn-training-execution-role'],
  ['a role of words', 'assumed-role/PasswordResetTokenRotationServiceRole/api'],
  ['an ARN of a secret', arn],
  ['an ARN of a parameter', 'arn:aws:ssm:us-east-1:111122223333:parameter/app/api_key'],
  ['a request id', 'x-amzn-RequestId: 0f6e2b7a-4a55-4d0e-8d3e-7c1f2a9b6d54'],
  ['a digest', 'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['a commit beside the name of a key', `secret_access_key is missing since ${drawn(hex, 40, 30)}`],
  ['a variable of Terraform', 'password = var.db_password'],
  ['a variable of a shell', 'export DB_PASSWORD="$DB_PASSWORD"'],
  ['a variable of GitHub', 'AWS_SECRET_ACCESS_KEY: ${{ secrets.AWS_SECRET_ACCESS_KEY }}'],
  ['an intrinsic function', 'MasterUserPassword: !Sub "{{resolve:secretsmanager:${Secret}}}"'],
  ['the environment of Python', 'os.environ["AWS_SECRET_ACCESS_KEY"]'],
  ['the environment of Node', 'const secretAccessKey = process.env.AWS_SECRET_ACCESS_KEY'],
  ['a stand-in of stars', 'aws_secret_access_key = ****************'],
  ['a stand-in in words', 'api_key = <your-api-key>'],
  ['a stand-in with your', 'api_key = "your-api-key-goes-here-1"'],
  ['a working directory', 'PWD=/var/task'],
  ['the sentence of an expired token', 'The security token included in the request is invalid.'],
  ['a sentence about passwords', 'the password: incorrect, token: expired'],
  ['a policy of passwords', '"aws:PrincipalTag/password-policy": "strict-2026"'],
  ['a partition of a lake', 'arn:aws:s3:::lake/events/token=2026-11-20/part-0000.parquet'],
  ['an address with a port', 'https://search.example.com:9200/_cat'],
  ['an ARN with a session of an address', 'assumed-role/AWSReservedSSO_Developer_0123456789abcdef/kim@example.com'],
  ['a knowledge base', '"tokenCount": 4096, "maxTokens": 2048'],
  ['Basic in a sentence', 'Basic authentication is not supported'],
  ['a bearer in a sentence', 'the bearer authentication scheme of the gateway'],
  ['a prompt for a password', 'mysql -u root -p app'],
  ['a port of ssh', 'ssh -p 2222 ec2-user@10.0.0.4'],
  [
    'a password from the standard input',
    'docker login --username AWS --password-stdin 111122223333.dkr.ecr.us-east-1.amazonaws.com',
  ],
  ['a rule for passwords', 'password must contain 1 digit and 1 sign'],
  ['a query for a secret', 'aws secretsmanager get-secret-value --secret-id prod/db --query SecretString'],
  ['where a password is kept', 'the password is stored in prod/rag/opensearch-2026-v1'],
  ['a role behind pass', 'pass the role BatchRole2026 to the service'],
  ['a model', 'model sk_learn_model_v2 of patient-data-2026'],
  ['secret in a sentence', 'is the secret: a KMS key of another account?'],
  ['a code of an error in an address', 'https://h.example/cb?code=403&state=s'],
  ['an authority of a host', 'root:team@example.com'],
  ['the word signing key', 'the signing key is in KMS'],
  ['a Chinese question of a key', '密钥是什么？'],
  ['a German sentence of a key', 'Der Zugriffsschlüssel ist abgelaufen.'],
  ['a French sentence of a key', 'la clé secrète est manquante'],
  ['a string, not secure', '{"Type": "String", "Value": "horse-battery"}'],
  ['a version', 'v1.0-beta3 of the plugin'],
  [
    'names that begin as tokens do',
    'vercel_deployment_role_for_staging, secret_rotation_lambda, pa-invoke-role, nfp_team',
  ],
  ['where a log stands', 'db.example:5432: connection refused'],
  ['an auth of a policy', '{"auth": "iam"}'],
  ['a password in a sentence', 'my password is Incorrect!'],
];

describe('credentials in a paste', () => {
  it.each(shapes)('%s is masked', (_, text, secret) => {
    expect(maskSecrets(text).text.replaceAll('\u200d', '')).not.toContain(secret);
    expect(JSON.stringify(readText(`AccessDenied, see:\n${text}\nthanks`))).not.toContain(secret);
  });

  it.each(harmless)('%s stays', (_, text) => {
    expect(maskSecrets(text)).toEqual({ text, secrets: [] });
  });
});

describe('credentials in evidence', () => {
  it.each([
    ['beside its key', { Condition: { StringEquals: { 'aws:PrincipalTag/client_secret': token } } }],
    ['in a list beside its key', { api_key: [token] }],
    ['in a pair of key and value', { Tags: [{ Key: 'db_password', Value: opaque }] }],
    ['in a name', { name: `aws_secret_access_key=${key}` }],
    ['in a key', { [`ghp_${token}`]: 1 }],
    ['in JSON text', { document: JSON.stringify({ Sid: `For${keyId}` }) }],
  ])('is masked %s', (_, evidence) => {
    const { value, secrets } = maskValue(evidence);

    const text = JSON.stringify(value);
    for (const secret of [token, opaque, key, keyId]) expect(text).not.toContain(secret);
    expect(secrets.length).toBeGreaterThan(0);
  });

  it('leaves policies as they are', () => {
    const policy = {
      Sid: 'PasswordRotation90Days',
      Resource: arn,
      Condition: { StringEquals: { 'sts:ExternalId': 'scan-7f3a-2026' } },
    };

    expect(maskValue(policy)).toEqual({ value: policy, secrets: [] });
  });

  it('takes a key `__proto__` for a key', () => {
    const odd = JSON.parse('{"__proto__": {"a": 1}}');

    expect(JSON.stringify(maskValue(odd).value)).toBe('{"__proto__":{"a":1}}');
  });
});
