import { describe, expect, it } from 'vitest';
import { replyTo } from './talk.ts';

const boundary =
  'An error occurred (AccessDeniedException): User: arn:aws:sts::111122223333:assumed-role/loader-exec/loader is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:eu-west-1::foundation-model/amazon.nova-lite-v1:0 because no permissions boundary allows the bedrock:InvokeModel action';
const table =
  'An error occurred (AccessDeniedException): User: arn:aws:sts::111122223333:assumed-role/loader-exec/loader is not authorized to perform: dynamodb:Query on resource: arn:aws:dynamodb:eu-west-1:111122223333:table/docs because no identity-based policy allows the dynamodb:Query action';
const key =
  'An error occurred (AccessDeniedException): User: arn:aws:sts::111122223333:assumed-role/loader-exec/loader is not authorized to perform: kms:Decrypt on resource: arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d-1111-2222-3333-444455556666 because no resource-based policy allows the kms:Decrypt action';
const marketplace =
  'Model access is denied due to IAM user or service role is not authorized to perform the required AWS Marketplace actions (aws-marketplace:ViewSubscriptions, aws-marketplace:Subscribe) to enable access to this model.';

describe('what the others that share a limit get', () => {
  it.each([
    'ok. the boundary is on about 40 roles. If I add the model there what do the other 39 get?',
    'do the other roles get access to the model then?',
    'Bekommen die anderen Rollen dann auch Zugriff auf das Modell?',
    'que obtiennent les 39 autres, les autres roles obtiennent aussi le modele ?',
    '12 teams share this boundary. will everybody be able to call nova after that?',
    'kann dann jeder von uns nova aufrufen?',
    '¿qué obtienen los otros 39 roles si lo añado?',
    'o que os outros 39 ganham?',
    '其他角色也能调用吗？',
  ])('%s', async (question) => {
    const reply = await replyTo(boundary, question);
    expect(reply).toMatch(/^\*\*Nothing by itself:\*\* a permissions boundary grants nothing/);
    expect(reply).toContain('whose own policy, or the resource’s, allows it already');
    expect(reply).toContain('--policy-usage-filter PermissionsBoundary');
  });

  it('is not said where an Allow of an identity is what lacks', async () => {
    const reply = await replyTo(table, 'do the other roles get access to the table then?');
    expect(reply).toMatch(/^\*\*Allow `dynamodb:Query`/);
    expect(reply).not.toContain('Nothing by itself');
  });
});

describe('what is left where nobody will allow it', () => {
  it.each([
    'our security will never let a lambda have Subscribe. alternative?',
    'Das erlaubt unsere Security nie. Alternative?',
    'la sécurité ne va jamais autoriser ça. une autre solution ?',
    'seguridad nunca va a permitir eso. alternativa?',
    "can't give the lambda that right, policy. other way?",
  ])('is that somebody else does it, who may: %s', async (message) => {
    const reply = await replyTo(marketplace, message);
    expect(reply).toMatch(/^\*\*Then not by a right of/);
    expect(reply).toContain('Please enable the model once for the account');
  });

  it.each([
    'and if they refuse?',
    'und wenn die ablehnen?',
    'e se recusarem?',
    '断られたらどうすればいいですか',
    '他们不同意怎么办？',
    'y si el admin se niega?',
    'nadie lo va a aprobar. ¿hay otra salida?',
    'compliance refuses that access, full stop. what else could we do?',
  ])('of a limit no Allow gets past it: %s', async (message) => {
    const reply = await replyTo(boundary, message);
    expect(reply).toMatch(
      /^\*\*Then `bedrock:InvokeModel` stays refused:\*\* no Allow of yours gets past a permissions boundary/,
    );
    expect(reply).toContain('What it lets through already');
  });

  it('of a resource of the same account is its own policy', async () => {
    const reply = await replyTo(table, 'the platform team will never approve that. other options?');
    expect(reply).toContain('**The Allow in the table’s resource policy instead:**');
  });

  it('of a resource whose own policy refuses it is not that policy', async () => {
    const reply = await replyTo(key, 'what if the key owner declines?');
    expect(reply).toMatch(/^\*\*Then `kms:Decrypt` stays refused:\*\* without an Allow nothing lets it through/);
    expect(reply).not.toContain('The Allow in the key policy instead');
  });

  it('is no answer to what was allowed', async () => {
    expect(await replyTo(table, 'they approved it, works now, thanks')).toMatch(
      /^Good: `dynamodb:Query` goes through, so this one is settled\./,
    );
  });
});

describe('somebody else who makes the call', () => {
  it.each([
    'works :) but the nightly job uses role reindex-nightly, not loader-exec. Is the policy enough then?',
    'läuft. Der Nachtjob benutzt aber die Rolle reindex-nightly. Reicht die Policy dann?',
    'le job de nuit utilise le rôle reindex-nightly, ça suffit aussi ?',
    'el job nocturno usa el rol reindex-nightly, ¿basta con esto?',
    'il job notturno usa il ruolo reindex-nightly, basta così?',
  ])('needs it of its own: %s', async (question) => {
    const reply = await replyTo(table, question);
    expect(reply).toContain('`reindex-nightly` needs `dynamodb:Query` allowed in a policy of its own');
    expect(reply).toContain('"Resource": "arn:aws:dynamodb:eu-west-1:111122223333:table/docs"');
  });

  it('is named in the data access policy too, where that is what lacks', async () => {
    const reply = await replyTo(
      'opensearchpy.exceptions.AuthorizationException: AuthorizationException(403, "403 Forbidden") on my OpenSearch Serverless collection, role arn:aws:iam::111122223333:role/kb-setup has AdministratorAccess',
      'the knowledge base itself uses role kb-service, does that suffice too?',
    );
    expect(reply).toContain('has to name `kb-service` among its `Principal`s');
  });

  it('is not spared by an exception that names another', async () => {
    const reply = await replyTo(boundary, 'the CI pipeline uses role ci-deploy, would it also apply to that one?');
    expect(reply).toContain(
      '**What refuses reaches `ci-deploy` too where it is under the same permissions boundary:**',
    );
  });

  it('is not who the person would rather be', async () => {
    const reply = await replyTo(table, 'can I just use the role admin-prod instead?');
    expect(reply).toMatch(/^\*\*Better not:\*\* with another identity/);
    expect(reply).not.toContain('policy of its own');
  });
});

describe('an action that somebody else put in', () => {
  it.each([
    'passrole is in. do I have to undo the ssm:GetParameter somebody also added?',
    'someone put ssm:GetParameter on it yesterday while testing, can that go again?',
    'do I have to remove the ssm:GetParameter that somebody also added?',
  ])('is taken off by itself, not by what undoes the fix: %s', async (question) => {
    const reply = await replyTo(table, question);
    expect(reply).toContain('rests on the statement of the fix, not on `ssm:GetParameter`');
    expect(reply).not.toContain('delete-role-policy');
  });

  it('leaves the fix to be undone by its own action', async () => {
    expect(await replyTo(table, 'undo the dynamodb:Query')).toContain('aws iam delete-role-policy');
  });
});
