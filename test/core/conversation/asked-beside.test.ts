import { describe, expect, it } from 'vitest';
import { replyTo } from './talk.ts';

const denied = (who: string, action: string, resource: string, tail = 'no identity-based policy allows') =>
  `User: arn:aws:sts::111122223333:assumed-role/${who}/x is not authorized to perform: ${action} on resource: ${resource} because ${tail} the ${action} action`;

const guardrail = denied(
  'sum-role',
  'bedrock:ApplyGuardrail',
  'arn:aws:bedrock:us-east-1:111122223333:guardrail/gr7abc',
);
const profile = denied(
  'ecs-task',
  'bedrock:InvokeModel',
  'arn:aws:bedrock:us-east-1:111122223333:inference-profile/us.amazon.nova-pro-v1:0',
);

describe('a question beside a refusal', () => {
  it.each([
    [
      `${guardrail}. I already have bedrock:InvokeModel, why isn't that enough?`,
      'does not hold `bedrock:ApplyGuardrail`',
    ],
    [`${guardrail}. Do I need it on the version too?`, 'No, not on a version'],
    [`${profile}\nDo I have to allow it for us-west-2 too?`, '**Yes, `us-west-2` too:**'],
    [`${profile}\nMuss ich es auch in eu-west-1 erlauben?`, '**No, not `eu-west-1`:**'],
    [
      `${denied('r', 'kms:GenerateDataKey', 'arn:aws:kms:eu-west-3:111122223333:key/0f0f-aaaa')}\npourquoi GenerateDataKey alors que je ne génère rien ?`,
      '**Because it writes:**',
    ],
    [
      `${denied('app', 's3vectors:QueryVectors', 'arn:aws:s3vectors:us-east-2:111122223333:bucket/v/index/faq')}\nisn't s3vectors part of s3:* ?`,
      '`s3vectors:` is a service prefix of its own',
    ],
    [
      `${denied('StepFunctions-rag', 'bedrock:InvokeModel', 'arn:aws:bedrock:eu-west-1::foundation-model/amazon.nova-lite-v1:0')}\nJ'ai déjà donné les droits à ma Lambda, pourquoi ça ne marche pas ?`,
      '**Because role `StepFunctions-rag` is the one who is refused:**',
    ],
    [
      'User: arn:aws:sts::111122223333:assumed-role/dev/anna is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:eu-south-1::foundation-model/amazon.nova-pro-v1:0 with an explicit deny in a service control policy\nchi deve fare questa modifica, io o il team sicurezza?',
      'changed by the owner of the organization’s management account',
    ],
    [
      'AccessDeniedException when calling the Converse operation: User: arn:aws:sts::111122223333:assumed-role/app/x is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-pro-v1:0\nIs that a bug?',
      '**No bug:** `Converse` is an operation',
    ],
  ])('has its line before the cause: %#', async (message, line) => {
    const reply = await replyTo(message);

    expect(reply).toContain(line);
    expect(reply.indexOf(line)).toBeLessThan(reply.indexOf('**Why**'));
  });

  it('leaves out what is not asked', async () => {
    expect((await replyTo(guardrail)).startsWith('**Why**')).toBe(true);
    expect((await replyTo(profile)).startsWith('**Why**')).toBe(true);
  });

  it('does not explain a listing to who has the action there already', async () => {
    const message = `${denied('r', 's3:ListBucket', 'arn:aws:s3:::docs')}\nI have s3:ListBucket in it already, why is it refused?`;

    expect(await replyTo(message)).not.toContain('Because the bucket is listed');
  });
});

describe('what a refused call needs besides', () => {
  it.each([
    ['aoss:APIAccessAll', 'arn:aws:aoss:eu-west-3:111122223333:collection/abc123', 'data access policy'],
    ['rds-data:ExecuteStatement', 'arn:aws:rds:eu-west-1:111122223333:cluster:kb', 'rds-data:BatchExecuteStatement'],
    ['s3vectors:QueryVectors', 'arn:aws:s3vectors:us-east-2:111122223333:bucket/v/index/faq', 's3vectors:GetVectors'],
  ])('is said with %s', async (action, resource, says) => {
    expect(await replyTo(denied('kb-role', action, resource))).toContain(says);
  });

  it('clears the role where a layer around it is silent', async () => {
    const nova = 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0';
    const endpoint = await replyTo(denied('t', 'bedrock:InvokeModel', nova, 'no VPC endpoint policy allows'));
    const boundary = await replyTo(denied('t', 'bedrock:InvokeModel', nova, 'no permissions boundary allows'));

    expect(endpoint).toContain('one more Allow in the role changes nothing');
    expect(boundary).toContain('A boundary only limits');
  });
});

describe('places that the words name', () => {
  const document = (resource: string) =>
    `{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"bedrock:InvokeModel","Resource":"${resource}"}]}`;
  const titan = 'arn:aws:bedrock:ca-central-1::foundation-model/amazon.titan-embed-text-v2:0';
  const refused = denied('embed', 'bedrock:InvokeModel', titan, 'no VPC endpoint policy allows');

  it('puts the one VPC endpoint of the text into the command', async () => {
    const reply = await replyTo(
      `${refused}\n\nendpoint policy of vpce-0aa11bb22:\n${document('arn:aws:bedrock:ca-central-1::foundation-model/amazon.nova-micro-v1:0')}`,
    );

    expect(reply).toContain('--vpc-endpoint-id vpce-0aa11bb22 --region ca-central-1');
    expect(reply).not.toContain('{VpcEndpointId}');
  });

  it('asks where the text names two', async () => {
    const reply = await replyTo(
      `${refused}\n\nwe have vpce-0aa11bb22 and vpce-0cc33dd44, the endpoint policy:\n${document('arn:aws:bedrock:ca-central-1::foundation-model/amazon.nova-micro-v1:0')}`,
    );

    expect(reply).toContain('{VpcEndpointId}');
  });

  it('puts the one policy of the text into the boundary’s command', async () => {
    const reply = await replyTo(
      `${denied('app', 'bedrock:InvokeModel', titan, 'no permissions boundary allows')}\n\nits permissions boundary (arn:aws:iam::111122223333:policy/app-boundary):\n{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}`,
    );

    expect(reply).toContain('--policy-arn arn:aws:iam::111122223333:policy/app-boundary');
  });

  it.each([
    'The endpoint vpce-0aa11bb22 is the one of S3. The policy of our Bedrock endpoint is:',
    'We no longer use vpce-0aa11bb22. The endpoint policy:',
    'der alte Endpoint war vpce-0aa11bb22; die Endpoint-Policy:',
  ])('asks where the endpoint of the text is another: %s', async (words) => {
    const reply = await replyTo(
      `${refused}\n\n${words}\n${document('arn:aws:bedrock:ca-central-1::foundation-model/amazon.nova-micro-v1:0')}`,
    );

    expect(reply).toContain('{VpcEndpointId}');
  });

  it('writes the boundary into no other policy that the text names', async () => {
    const reply = await replyTo(
      `${denied('app', 'bedrock:InvokeModel', titan, 'no permissions boundary allows')}\n\nthe permissions boundary is:\n{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}\n\nthe role also has arn:aws:iam::111122223333:policy/app-base attached`,
    );

    expect(reply).toContain("--policy-arn '{BoundaryArn}'");
    expect(reply).not.toContain('--policy-arn arn:aws:iam::111122223333:policy/app-base');
  });

  it('takes the boundary’s ARN from the line behind its word', async () => {
    const reply = await replyTo(
      `${denied('app', 'bedrock:InvokeModel', titan, 'no permissions boundary allows')}\n\nthe permissions boundary:\narn:aws:iam::111122223333:policy/app-boundary\n{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}`,
    );

    expect(reply).toContain('--policy-arn arn:aws:iam::111122223333:policy/app-boundary');
  });
});

describe('plain talk', () => {
  it.each([
    'hi, new here. what kind of things can i ask you? do you look into my account?',
    'hi what exactly can you do for me?',
    'Was kannst du alles?',
    '¿Qué puedes hacer?',
    'あなたは何ができますか？',
    'co potrafisz?',
  ])('tells what this is: %s', async (message) => {
    expect(await replyTo(message)).toContain('I change nothing in any account');
  });

  it.each([
    'Schreib mir bitte ein Bewerbungsschreiben für eine Stelle als Cloud Engineer mit Bedrock Erfahrung.',
    'please write a poem about AWS Lambda',
    "What's a good recipe for banana bread?",
    'Bedrock mühendisliği için bir ön yazı yazar mısın?',
  ])('declines a text of everyday life: %s', async (message) => {
    expect(await replyTo(message)).toContain('outside of what I know');
  });

  it('sends who asks for an outage to the health dashboard', async () => {
    expect(await replyTo('is bedrock down today in us-east-1?')).toContain('AWS Health Dashboard');
  });

  it.each([
    ['what can you do with a permissions boundary?', '**The most a user or role can ever do:**'],
    ['write a policy for the bucket recipe-docs, read only', 'arn:aws:s3:::recipe-docs/*'],
  ])('takes a question of the subject for what it is: %s', async (message, said) => {
    const reply = await replyTo(message);

    expect(reply).toContain(said);
    expect(reply).not.toContain('outside of what I know');
    expect(reply).not.toContain('I change nothing in any account');
  });
});

describe('what is asked besides, decided or told', () => {
  it('says whether another action is needed', async () => {
    const secret = denied(
      'rag',
      'secretsmanager:GetSecretValue',
      'arn:aws:secretsmanager:eu-west-1:111122223333:secret:pinecone-AbCdEf',
    );

    expect(await replyTo(`${secret}\nbrauche ich dann auch kms:Decrypt?`)).toContain('**`kms:Decrypt` only if**');

    const why = await replyTo(`${secret}\nwhy kms:Decrypt?`);
    expect(why).toContain('also `kms:Decrypt` on that key’s ARN is needed');
    expect(why).not.toContain('only if**');
  });

  it('says whose policy to change before the cause, where a layer around the role is silent', async () => {
    const reply = await replyTo(
      `${denied('t', 'bedrock:InvokeModel', 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0', 'no VPC endpoint policy allows')}\nロールを直すべきですか?`,
    );

    expect(reply).toContain('The caller’s own policy is not what refuses');
    expect(reply.indexOf('not what refuses')).toBeLessThan(reply.indexOf('**Why**'));
  });

  it('takes thanks for what worked elsewhere as thanks', async () => {
    expect(await replyTo('thank you so much, works now 🎉')).toContain('Glad to help');
  });

  it('answers Turkish and Polish questions that name the subject', async () => {
    expect(await replyTo('Mogę ograniczyć dostęp do Bedrock tylko z firmowego adresu IP?')).toContain('aws:SourceIp');
    expect(await replyTo('explicit deny ile implicit deny arasındaki fark ne?')).toContain('Implicit');
  });

  it('tells what comes nearest as that, and no neighbouring page', async () => {
    const reply = await replyTo('Can the knowledge base rename its own vectors at night by a moon calendar?');

    expect(reply).toMatch(/^\*\*No page answers just that\.\*\* The closest that I know:\n\n- “can a knowledge base/);
    expect(reply).not.toContain('*Often got wrong:*');
    expect(reply).toContain('If it is none of these, say what calls what');
  });

  it('does not contradict a belief that is right, and says who wins', async () => {
    const right = await replyTo(
      'Our KMS key admin says the key policy "Enable IAM User Permissions" is enough so the KB role only needs kms:Decrypt in its own policy. Right?',
    );
    const wins = await replyTo('Does an explicit Deny in a resource policy beat an Allow in an SCP?');

    expect(right).toMatch(/^\*\*Yes, in the key’s own account:/);
    expect(right).not.toContain('it is not so');
    expect(wins).toMatch(/^\*\*Yes: an explicit Deny in any policy wins/);
  });
});
