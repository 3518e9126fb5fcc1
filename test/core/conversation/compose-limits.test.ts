import { compile, decide } from '@whydenied/iam';
import { describe, expect, it } from 'vitest';
import { cannotWrite, withGuardrail } from '../../../layers/core/src/conversation/compose/cannot-write.ts';
import { compose } from '../../../layers/core/src/conversation/compose/compose.ts';
import { turnedRound } from '../../../layers/core/src/conversation/compose/turned-round.ts';
import { readText } from '../../../layers/core/src/intake/index.ts';
import { greatestGrowth } from '../../processor-time.ts';
import { type Asked, decided } from './decided.ts';
import { haiku, role, sayFor } from './wished.ts';

describe('the day of a wish', () => {
  const at = (day: string): Asked => ({
    action: 's3:GetObject',
    resource: 'arn:aws:s3:::docs/a',
    context: { 'aws:CurrentTime': `${day}T12:00:00Z` },
  });

  it.each([
    ['not before 3 March 2027', [false, true, true]],
    ['aber nicht vor dem 3. März 2027', [false, true, true]],
    ['pas avant le 3 mars 2027', [false, true, true]],
    ['pero no antes del 3 de marzo de 2027', [false, true, true]],
    ['mas não antes de 3 de março de 2027', [false, true, true]],
    ['ma non prima del 3 marzo 2027', [false, true, true]],
    ['from 3 March 2027', [false, true, true]],
    ['after 3 March 2027', [false, false, true]],
    ['before 3 March 2027', [true, false, false]],
    ['vor dem 3. März 2027', [true, false, false]],
    ['but not after 3 March 2027', [true, true, false]],
    ['aber nicht nach dem 3. März 2027', [true, true, false]],
    ['until 3 March 2027', [true, true, false]],
    ['até 3 de março de 2027', [true, true, false]],
    ['not before 2027-03-03', [false, true, true]],
    ['until 2027-03-03', [true, true, false]],
    ['no later than March 3rd, 2027', [true, true, false]],
  ])('begins or ends it as its words say: %s', (words, expected) => {
    const wish = `policy: role app may read s3://docs ${words}`;

    expect(['2027-03-02', '2027-03-03', '2027-03-04'].map((day) => decided(wish)(at(day)))).toEqual(expected);
    expect(sayFor(wish)).not.toContain('Not everything');
  });

  it.each([
    'until the end of March',
    'until 31 December',
    'bis Ende März',
    'hasta finales de marzo',
    'até fim de março',
  ])('is asked for where it is none yet: %s', (words) => {
    expect(sayFor(`policy: role app may read s3://docs ${words}`)).toMatch(/^\*\*Not everything.*aws:CurrentTime/);
  });

  it('that was shut out is not granted, in whatever way it is written', () => {
    const statement = {
      Effect: 'Allow',
      Condition: { DateGreaterThanEquals: { 'aws:CurrentTime': '2027-03-03T00:00:00Z' } },
    };

    expect(turnedRound('read s3://docs, but not after 3 March 2027', [statement])).toHaveLength(1);
    expect(turnedRound('read s3://docs, but not before 3 March 2027', [statement])).toEqual([]);
  });
});

describe('the services of a Deny', () => {
  it.each([
    'SCP: no Bedrock from our Lambda functions unless through vpce-0a1b2c3d4e5f60718',
    'SCP: kein Bedrock aus unseren Lambda-Funktionen, außer über vpce-0a1b2c3d4e5f60718',
    'SCP: aucun appel Bedrock depuis nos fonctions Lambda sauf via vpce-0a1b2c3d4e5f60718',
  ])('are those of its list, and not where the calls come from: %s', (wish) => {
    const isAllowed = decided(wish);

    expect(isAllowed(haiku)).toBe(false);
    expect(isAllowed({ ...haiku, context: { 'aws:SourceVpce': 'vpce-0a1b2c3d4e5f60718' } })).toBe(true);
    expect(isAllowed({ action: 'lambda:InvokeFunction' })).toBe(true);
  });

  it.each([
    'SCP to keep Bedrock, SageMaker, and AgentCore in eu-central-1',
    'SCP: S3 and SageMaker only in eu-central-1',
  ])('are all of its list: %s', (wish) => {
    const isAllowed = decided(wish);
    const outside = { context: { 'aws:RequestedRegion': 'us-east-1' } };

    expect(isAllowed({ action: 'sagemaker:CreateEndpoint', ...outside })).toBe(false);
    expect(isAllowed({ action: 'lambda:InvokeFunction', ...outside })).toBe(true);
  });
});

describe('what no policy can say', () => {
  it.each([
    'queue policy: only role app may send messages; the queue contains orders',
    'policy: only role app may read the bucket acme-temperature-data',
    'SCP that denies Bedrock in all accounts, the management account stays exempt',
    'SCP: block Bedrock everywhere\nbut not in the management account',
    'SCP die Bedrock sperrt, das Management-Konto bleibt ausgenommen',
  ])('is not read out of names, or of what is said of something else: %s', (wish) => {
    expect(cannotWrite(wish)).toBeNull();
  });

  it.each([
    ['顧客名を含むプロンプトを禁止するポリシー', 'does not see what is written in a prompt'],
    ['write a policy that restricts questions about salaries to our model', 'does not see what is written in a prompt'],
    ['policy limiting temperature to 0.5 on Bedrock', 'no condition key holds them'],
  ])('is said where it is wished for: %s', (wish, words) => {
    expect(cannotWrite(wish)).toContain(words);
  });

  it('lets the draft of the guardrail through that it makes compulsory', () => {
    const compiled = compile({
      identity: [
        { name: 'all', document: { Statement: { Effect: 'Allow', Action: '*', Resource: '*' } } },
        { name: 'guardrail', document: withGuardrail },
      ],
    });
    const decidedWith = (version: string): string =>
      decide(compiled, {
        ...{ principal: role('app'), action: 'bedrock:InvokeModel', resource: haiku.resource ?? '' },
        context: {
          'bedrock:GuardrailIdentifier': `arn:aws:bedrock:{Region}:{AccountId}:guardrail/{GuardrailId}${version}`,
        },
      }).decision;

    expect([decidedWith(''), decidedWith(':1')]).toEqual(['allowed', 'allowed']);
  });
});

describe('Regions that are barred, and not those that are kept to', () => {
  const lets = (wish: string): readonly boolean[] =>
    ['eu-central-1', 'eu-west-2', 'us-east-1'].map((region) =>
      decided(`Write an SCP: ${wish}`)({
        action: 'bedrock:ListFoundationModels',
        context: { 'aws:RequestedRegion': region },
      }),
    );

  it.each([
    ['deny Bedrock in the EU only', [false, true, true]],
    ['deny Bedrock within the US', [true, true, false]],
    ['block Bedrock only in us-east-1', [true, true, false]],
    ['Bedrock only outside the US', [true, true, false]],
    ['Bedrock nur in der EU verbieten', [false, true, true]],
    ['Bedrock seulement hors de l’UE', [false, true, true]],
    ['Bedrock only in the EU', [true, false, false]],
    ['deny Bedrock outside the EU', [true, false, false]],
    ['Bedrock überall außer in der EU verbieten', [true, false, false]],
    ['block Bedrock so that it is used only in the EU', [true, false, false]],
    ['deny Bedrock in us-east-1; only eu-central-1 is allowed', [true, false, false]],
    ['Bedrock only in the EU and the UK', [true, true, false]],
    ['Bedrock only in Europe but not in London', [true, false, false]],
    ['do not deny Bedrock in the EU, deny it everywhere else', [true, false, false]],
    ['deny Bedrock in the EU, only us-east-1 is allowed', [false, false, true]],
    ['deny Bedrock in eu-west-2, only us-east-1 is allowed', [false, false, true]],
    ['deny Bedrock in us-east-1; only the EU is allowed', [true, false, false]],
    ['deny Bedrock in us-east-1, eu-west-2 is fine', [true, true, false]],
    ['deny Bedrock in the US, allow it in us-east-1', [true, true, true]],
    ['our UK team may use Bedrock only in the EU', [true, false, false]],
    ['Bedrock only in London and the EU', [true, true, false]],
    ['Bedrock only in Europe, excluding Zurich and London', [true, false, false]],
    ['Bedrock only in Europe, neither Zurich nor London', [true, false, false]],
    ['Bedrock nur in Europa, aber London nicht', [true, false, false]],
  ])('%s', (wish, expected) => {
    expect(lets(wish)).toEqual(expected);
  });
});

describe('a role that is made under a boundary', () => {
  const wish = 'Write a policy: developers may create roles app-* under the boundary dev-boundary';
  const passes = (more: string, service: string): boolean =>
    decided(`${wish} ${more}`)({
      action: 'iam:PassRole',
      resource: 'arn:aws:iam::{AccountId}:role/app-x',
      context: { 'iam:PassedToService': service },
    });

  it('is handed to the service that is named, and to none that is left out', () => {
    expect(passes('and pass them to Lambda', 'lambda.amazonaws.com')).toBe(true);
    expect(passes('and pass them to any service except EC2', 'ec2.amazonaws.com')).toBe(false);
    expect(passes('but not pass them to Lambda', 'lambda.amazonaws.com')).toBe(false);
    expect(sayFor(`${wish} and pass them to any service except EC2`)).toContain('Not everything');
  });

  it('gets no policies attached by whom the wish forbids it, and no boundary where none is wished for', () => {
    const attaching = {
      action: 'iam:PutRolePolicy',
      resource: 'arn:aws:iam::{AccountId}:role/app-x',
      context: { 'iam:PermissionsBoundary': 'arn:aws:iam::{AccountId}:policy/dev-boundary' },
    };

    expect(decided(wish)(attaching)).toBe(true);
    expect(decided(`${wish} but may not attach policies`)(attaching)).toBe(false);
    expect(compose(readText('Write a policy that lets developers create roles without a boundary'))).toBeNull();
    expect(sayFor('Write a policy: developers may not create roles without the boundary dev-boundary')).toContain(
      'NoRoleWithoutIt',
    );
  });

  it.each([
    ['role arn:aws:iam::111122223333:role/Dev may create roles app-* under', 'role/app-*'],
    ['developers may create the role arn:aws:iam::111122223333:role/app-x under', 'role/app-x'],
    ['role Dev-team may create the role app-x under', 'role/app-x'],
    ['developers may create a role named svc-app under', 'role/svc-app'],
  ])('has the name that is told, and no other: %s', (told, resource) => {
    expect(sayFor(`Write a policy: ${told} the boundary dev-boundary`)).toMatch(
      new RegExp(`"Resource": "arn:aws:iam::[^:]*:${resource.replace('*', '\\*')}"`),
    );
  });

  it('gets its policies where only the boundary may not be changed', () => {
    for (const more of ['they may not change the boundary policy', 'no way to change the permissions boundary'])
      expect(sayFor(`${wish}, attach policies to them; ${more}`)).toContain('iam:PutRolePolicy');
  });

  it('is not allowed where making it is what the wish forbids', () => {
    const said = sayFor('Write a policy: developers may not create roles app-* under the boundary dev-boundary');

    expect(said).not.toContain('"Effect": "Allow"');
  });

  it('has its boundary by the name that a German noun goes before', () => {
    expect(
      sayFor(
        'Schreib eine Richtlinie: Entwickler dürfen Rollen app-* anlegen, unter der Berechtigungsgrenze dev-grenze',
      ),
    ).toContain('policy/dev-grenze"');
  });

  it('is not spared by the name of the boundary', () => {
    const said = sayFor(
      'Write an SCP: nobody may create roles unless the boundary dev-boundary is set, except role admin',
    );

    expect(said).toContain('"aws:PrincipalArn": "arn:aws:iam::*:role/admin"');
    expect(said).not.toContain('role/dev-boundary');
    expect(said).toContain('the permissions boundary of what is made');
  });

  it('is read in no more time where a name has no end', () => {
    const row = [150, 300, 600].map(
      (count) => () => compose(readText(`${wish.replace(' app-*', '')}, ${'_'.repeat(count)}`)),
    );

    expect(greatestGrowth(row, 4)).toBeLessThan(4);
  });
});

describe('a tag in a wish', () => {
  it('that names a folder is asked of no object in it', () => {
    const said = sayFor('Write a policy: users may read s3://kb-docs/<team>/ by their session tag team');

    expect(said).toContain('kb-docs/${aws:PrincipalTag/team}/*');
    expect(said).not.toMatch(/ExistingObjectTag|ResourceTag/);
  });

  it.each([
    'role app may read s3://docs only objects in the folder reports/ that carry the public tag',
    'role app may read objects in the folder reports/ of s3://docs with the tag team=blue',
    "role app may read s3://docs/reports/ only if the object's tag team equals blue, and the prefix is reports/",
  ])('of an object names no folder: %s', (wish) => {
    expect(sayFor(`Write a policy: ${wish}`)).not.toContain('docs/${aws:PrincipalTag/');
  });

  it('has no word of the sentence for its value', () => {
    const said = sayFor(
      'Write a policy: role app may read s3://docs only objects whose tag team is the same as its own',
    );

    expect(said).toContain('"s3:ExistingObjectTag/team": "${aws:PrincipalTag/team}"');
  });
});

describe('a guardrail that is not to be used', () => {
  it.each([
    'role app may call Nova Lite only when guardrail abc123def456 is not used',
    'role app may invoke Nova Lite, not only with guardrail abc123def456, also without it',
  ])('binds no Allow to it: %s', (wish) => {
    const said = sayFor(`Write a policy: ${wish}`);

    expect(said).not.toContain('"bedrock:GuardrailIdentifier"');
    expect(said).toContain('Not written: `abc123def456`');
  });
});
