import { describe, expect, it } from 'vitest';
import { openTalk, replyTo } from './talk.ts';

const model = 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-pro-v1:0';
const refused = (who: string, action: string, resource: string): string =>
  `User: arn:aws:sts::111122223333:assumed-role/${who}/s is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;
const table = 'arn:aws:dynamodb:us-east-1:111122223333:table/orders';

const work = [
  refused('caller', 'bedrock:InvokeModel', model),
  `works. next problem, the tool: ${refused('tool', 'dynamodb:Query', table)}`,
];

describe('The sum of a conversation', () => {
  it.each([
    'what exactly did i open with all this?',
    'was habe ich damit jetzt alles geöffnet?',
    '¿qué dejé abierto en total con todo esto?',
  ])('is of every fix, each with its holder: %s', async (asked) => {
    const reply = await replyTo(...work, asked);

    expect(reply).toContain('For role `caller`');
    expect(reply).toContain('For role `tool`');
    expect(reply).not.toContain('nothing else');
  });

  it.each([
    'what do i have to remove when the pilot ends?',
    'e se volessi togliere tutto, cosa devo cancellare e dove?',
    'was muss ich nachher wieder alles entfernen?',
    'o que preciso apagar quando o projeto acabar?',
  ])('goes out again as a whole: %s', async (asked) => {
    const reply = await replyTo(...work, asked);

    expect(reply).toContain('delete-role-policy --role-name caller');
    expect(reply).toContain('delete-role-policy --role-name tool');
  });

  it('names a managed policy that the person told to have attached', async () => {
    const reply = await replyTo(
      `I already attached AdministratorAccess to it. ${work[0]}`,
      ...work.slice(1),
      'what did i open?',
    );

    expect(reply).toContain('You also told of `AdministratorAccess`');
  });

  it('is of one fix as it was where there was one', async () => {
    expect(await replyTo(refused('caller', 'bedrock:InvokeModel', model), 'what did i open?')).toContain(
      'and nothing else',
    );
  });
});

describe('A sentence whose beginning was left out', () => {
  const rest = `is not authorized to perform: dynamodb:Query on resource: ${table} because no identity-based policy allows the dynamodb:Query action`;

  it.each([
    [`works. now ... assumed-role/tool/x ${rest}`, 'tool'],
    [`next: ...tool/... ${rest}`, 'tool'],
    [`added. now: ...assumed-role/caller/other-7 ${rest}`, 'caller'],
    [`added. now: ... ${rest}`, 'caller'],
    [`User ... assumed-role/tool/x ${rest}`, 'tool'],
  ])('is of whom it names, else of who was refused before: %s', async (turn, who) => {
    const reply = await replyTo(refused('caller', 'bedrock:InvokeModel', model), turn);

    expect(reply).toContain(`Refused: role \`${who}\`, \`dynamodb:Query\``);
    expect(reply).not.toContain('{RoleName}');
  });
});

describe('Terraform and CDK', () => {
  it('take the role from where the person has it', async () => {
    const reply = await replyTo(...work.slice(0, 1), 'and as terraform? role resource is aws_iam_role.summarizer');

    expect(reply).toContain('role   = aws_iam_role.summarizer.name');
  });

  it.each([
    ['aws_iam_role.caller', 'in Terraform please, it is the role aws_iam_role.caller'],
    [
      'aws_iam_role.app',
      'in Terraform please, mine is resource "aws_iam_role" "app" {\n  name = "caller"\n} and the service has aws_iam_role.search',
    ],
  ])('take the role that has its name: %s', async (address, turn) => {
    expect(await replyTo(...work.slice(0, 1), turn)).toContain(`role   = ${address}.name`);
  });

  it.each(['terraform please. the role is aws_iam_role.bot', 'Terraform で。ロールは aws_iam_role.bot です'])(
    'take the role that a sentence of its own tells: %s',
    async (turn) => {
      expect(await replyTo(...work.slice(0, 1), turn)).toContain('role   = aws_iam_role.bot.name');
    },
  );

  it.each([
    'and as terraform? the knowledge base uses aws_iam_role.kb',
    'and as terraform? the role that the knowledge base has is aws_iam_role.kb',
    'and as terraform? resource "aws_iam_role" "caller" {\n  name = "other-one"\n}',
  ])('take no other role for it: %s', async (turn) => {
    expect(await replyTo(...work.slice(0, 1), turn)).toContain('role   = "caller"');
  });

  it('take the role that is passed for nobody’s own', async () => {
    const passed = refused('caller', 'iam:PassRole', 'arn:aws:iam::111122223333:role/kb-service');

    for (const turn of ['it is aws_iam_role.kb', 'the role is aws_iam_role.kb_service'])
      expect(await replyTo(passed, `and as terraform? ${turn}`)).toContain('role   = "caller"');
  });

  it('come in the language that is asked for', async () => {
    const reply = await replyTo(...work.slice(0, 1), 'in CDK python please');

    expect(reply).toContain('role.add_to_principal_policy(iam.PolicyStatement(');
    expect(reply).not.toContain('new iam.');
  });

  it('are called by the language of the code that was shown', async () => {
    const code = `from aws_cdk import aws_iam as iam
class Chat(Stack):
    def __init__(self, scope, id, **kw):
        super().__init__(scope, id, **kw)
        self.role = iam.Role(self, "AskRole", assumed_by=iam.ServicePrincipal("lambda.amazonaws.com"))

`;
    const reply = await replyTo(`${code}${work[0] ?? ''}`, 'in CDK?');

    expect(reply).toContain('In CDK (Python)');
    expect(reply).toContain('self.role.add_to_policy(');
  });
});

describe('In the same work', () => {
  const kb = (id: string): string => `arn:aws:bedrock:eu-west-1:111122223333:knowledge-base/${id}`;
  const search = refused('ticket-bot', 'bedrock:Retrieve', kb('KBTICKET01'));

  it.each([
    ['cool works. another kb now, KBWIKI0002, same bot', kb('KBWIKI0002')],
    ['and the same for guardrail gr12abc34def', 'arn:aws:bedrock:eu-west-1:111122223333:guardrail/gr12abc34def'],
    [
      'und noch eine zweite Funktion "score", die der Bot ruft, geht das auch?',
      'arn:aws:lambda:eu-west-1:111122223333:function:score',
    ],
  ])('one more thing gets its own statement: %s', async (turn, resource) => {
    const reply = await replyTo(search, turn);

    expect(reply).toContain(`"Resource":"${resource}"`);
    expect(reply).toContain('--role-name ticket-bot');
    expect(await replyTo(search, turn, 'what did we grant in total?')).toContain(resource);
  });

  it.each(['works. Now another role night-bot needs the same', 'and another role, night-bot, should have the same'])(
    'another role gets the same on itself: %s',
    async (turn) => {
      const reply = await replyTo(search, turn);

      expect(reply).toContain('--role-name night-bot');
      expect(reply).toContain(kb('KBTICKET01'));
    },
  );

  it.each([
    'works. The other role night-bot must never get that',
    'klappt. Die andere Rolle night-bot darf das auch nie bekommen',
    'funciona. El otro rol night-bot no debe tener lo mismo',
    "ça marche. L'autre rôle night-bot ne doit pas avoir la même chose",
  ])('a role that must not have it gets none: %s', async (turn) => {
    const reply = await replyTo(search, turn);

    expect(reply).toContain('Exactly this and nothing else, for role `ticket-bot`:');
    expect(reply).not.toContain('night-bot');
  });

  it('a statement that was added by hand is held against the call', async () => {
    const call = refused('web', 's3:GetObject', 'arn:aws:s3:::model-inputs/q.json');

    expect(await replyTo(call, 'added s3:GetObject on arn:aws:s3:::model-inputs to the role, same error')).toContain(
      'does not cover the call',
    );
    expect(await replyTo(call, 'added s3:GetObject on arn:aws:s3:::model-inputs/* to the role, same error')).toContain(
      'The same denial again',
    );
  });

  it('who uses the application needs none of it', async () => {
    expect(await replyTo(search, 'do my end users need any of this in their own roles?')).toContain('**No:**');
  });

  it('a side question is answered by the pages', async () => {
    const reply = await replyTo(search, 'side question while waiting: can I see in cloudtrail who tried to search?');

    expect(reply).toContain('AWS: [');
    expect(reply).toContain('errorCode');
    expect(reply).not.toContain('It is role');
  });
});

describe('A round of practice', () => {
  it('waits while something else is asked', async () => {
    const talk = openTalk();
    await talk.say('quiz me');

    const aside = await talk.say("wait, before that: what's the difference between a permissions boundary and an scp?");
    const back = await talk.say('ok back to the quiz. 3');

    expect(aside.reply).not.toContain('rrow');
    expect(back.reply).toMatch(/[Aa]rrow/);
  });
});

describe('A data access policy', () => {
  const policy = (principal: string): string =>
    JSON.stringify([
      {
        Rules: [{ ResourceType: 'index', Resource: ['index/docs/*'], Permission: ['aoss:ReadDocument'] }],
        Principal: [principal],
      },
    ]);
  const call = refused('reader', 'aoss:APIAccessAll', 'arn:aws:aoss:us-east-1:111122223333:collection/abc123');

  it('is held against the role of the case, and what it is to do', async () => {
    expect(await replyTo(call, policy('arn:aws:iam::111122223333:role/Reader'))).toContain(
      'does not name role `reader`',
    );
    expect(await replyTo(call, policy('arn:aws:sts::111122223333:assumed-role/reader/s1'))).toContain('one session');
    expect(await replyTo(call, `${policy('arn:aws:iam::111122223333:role/reader')} the bulk write fails`)).toContain(
      'aoss:WriteDocument',
    );
    expect(await replyTo(call, policy('arn:aws:iam::111122223333:role/reader'))).toContain('**Yes');
  });
});
