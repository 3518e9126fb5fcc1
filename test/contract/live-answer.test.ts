import {
  accountReader,
  answerQuestion,
  type EngineDifference,
  type PermissionLine,
  readAccountDetails,
} from '@whydenied/core';
import { describe, expect, it } from 'vitest';
import demo from '../../dev/demo-account.json' with { type: 'json' };
import pastes from '../cases/first-light/pastes.json' with { type: 'json' };
import { askLive } from './aws/ask-live.ts';
import { admin, demoAws, demoDetails, demoSimulator, noOrganization } from './aws/demo-aws.ts';
import { iamOf } from './aws/iam-of.ts';
import { errorXml, resultXml, type WireAnswer, type WireCall } from './aws/start-aws.ts';
import { withAws } from './aws/with-aws.ts';

const aws = withAws();

const fromFile = async (input: string) => {
  const reading = readAccountDetails(demo);
  const readers = reading.kind === 'account' ? [accountReader(reading.account)] : [];
  return answerQuestion({ readers })({ input });
};

const paste =
  'User: arn:aws:sts::210987654321:assumed-role/support-chat-role/s is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0 because no identity-based policy allows the bedrock:InvokeModel action';

describe.each(['before', 'after'] as const)('the demo account on the wire, results as %s 2026-07-30', (shape) => {
  it.each(pastes)('$name: the same answer as from the file, by both engines', async ({ input }) => {
    aws.answer(...demoAws(shape));

    const live = await askLive(input);
    const file = await fromFile(input);

    expect(live.answer.cause).toEqual(file.answer.cause);
    expect(live.answer.denial).toEqual(file.answer.denial);
    expect(live.answer.requests[0]?.decision).toBe(file.answer.requests[0]?.decision);
    expect(live.answer.fix.steps.map(({ target, json }) => ({ target, json }))).toEqual(
      file.answer.fix.steps.map(({ target, json }) => ({ target, json })),
    );
    expect(live.answer.fix.verification).toMatchObject({
      before: file.answer.fix.verification.before,
      after: file.answer.fix.verification.after,
    });
    expect(live.answer.requests.some(({ decidedBy }) => decidedBy === 'both')).toBe(true);
  });
});

describe('the two engines', () => {
  it('prove the fix both, before and after', async () => {
    aws.answer(...demoAws());

    const { answer } = await askLive(paste);

    expect(answer.fix.verification).toMatchObject({
      before: 'implicitDeny',
      after: 'allowed',
      engines: ['local', 'simulator'],
    });
    expect(answer.notEvaluated.map(({ policyType }) => policyType)).not.toContain('serviceControl');
  });

  it('take the simulator’s word where a service control policy denies that only it sees', async () => {
    const differences: EngineDifference[] = [];
    const unreadable = ({ operation }: WireCall): WireAnswer | null =>
      operation === 'DescribeOrganization'
        ? { status: 400, type: 'application/x-amz-json-1.1', body: '{"__type":"AccessDeniedException"}' }
        : null;
    const above = demoSimulator('after', ({ action }) =>
      action.startsWith('bedrock:') ? { decision: 'explicitDeny', organization: false } : null,
    );
    aws.answer(unreadable, above, iamOf({ account: demoDetails, identity: admin }));

    const { answer } = await askLive(paste, { onDifference: (one) => differences.push(one) });

    expect(answer.requests[0]).toMatchObject({ decision: 'explicitDeny', decidedBy: 'simulator' });
    expect(differences.map(({ kind, knows }) => [kind, knows])).toContainEqual(['serviceControlPolicy', 'simulator']);
    expect(answer.explanation).toContain('which only the simulator sees here');
  });

  it('that differ without a known reason are reported, counted, and leave nothing certain', async () => {
    const differences: EngineDifference[] = [];
    const odd = demoSimulator('after', ({ action, documents }) =>
      action === 'bedrock:InvokeModel' && documents.length === 0 ? { decision: 'allowed' } : null,
    );
    aws.answer(noOrganization, odd, iamOf({ account: demoDetails, identity: admin }));

    const { answer } = await askLive(paste, { onDifference: (one) => differences.push(one) });

    expect(differences.map(({ kind }) => kind)).toContain('unexplained');
    expect(answer.explanation).toContain('the engines differ on `bedrock:InvokeModel`');
    expect(answer.cause.confidence).not.toBe('certain');
    expect(answer.requests[0]).toMatchObject({ decision: 'implicitDeny', decidedBy: 'local' });
  });

  it.each(['AccessDenied', 'Throttling', 'InvalidInput'])(
    'are one when the simulator answers %s, and the answer stands',
    async (code) => {
      aws.answer(
        noOrganization,
        (call) =>
          call.operation.startsWith('Simulate') &&
          call.input.get('ActionNames.member.1') !== 'iam:SimulatePrincipalPolicy'
            ? { status: code === 'AccessDenied' ? 403 : 400, body: errorXml(code, 'no') }
            : null,
        ...demoAws(),
      );

      const { answer } = await askLive(paste);

      expect(answer.fix.verification).toMatchObject({ before: 'implicitDeny', after: 'allowed', engines: ['local'] });
      expect(answer.explanation).toContain('IAM’s simulator did not decide');
      expect(aws.count('SimulatePrincipalPolicy')).toBeLessThanOrEqual(1 + 4 * 3);
    },
  );

  it('are one when our own limit is spent, and that is a whole answer', async () => {
    aws.answer(...demoAws());

    const { answer } = await askLive(paste, { burst: 0 });

    expect(answer.fix.verification).toMatchObject({ after: 'allowed', engines: ['local'] });
    expect(aws.count('SimulatePrincipalPolicy')).toBe(0);
  });
});

describe('a caller', () => {
  it('who may not simulate the principal gets what was pasted, and is told so', async () => {
    aws.answer(...demoAws());

    const { answer, evidence } = await askLive(paste, { caller: 'arn:aws:iam::210987654321:user/maria' });

    expect(evidence.policies).toEqual([]);
    expect(answer.fix.verification).toMatchObject({ before: null, after: null });
    expect(answer.explanation).toMatch(/only what was pasted counts/);
    // By which name IAM holds the principal is asked before whether it may be told of: nothing else is.
    const about = aws.calls().filter(({ body }) => body.includes('support-chat-role'));
    expect(about.map(({ operation }) => operation)).toEqual(['GetRole']);
  });

  it('is written down with whom they asked about and whether they might, once a question, and never the text', async () => {
    aws.answer(...demoAws());
    const lines: PermissionLine[] = [];
    const onPermission = (line: PermissionLine): void => void lines.push(line);
    const maria = 'arn:aws:iam::210987654321:user/maria';

    await askLive(`${paste} hush`, { caller: maria, onPermission });
    await askLive(`${paste} hush`, { caller: admin, onPermission });

    const about = 'arn:aws:iam::210987654321:role/support-chat-role';
    const asked = lines.filter((line) => line.about === about && line.action === 'iam:SimulatePrincipalPolicy');
    expect(asked.map(({ caller, may }) => [caller, may])).toEqual([
      [maria, false],
      [admin, true],
    ]);
    expect(JSON.stringify(lines)).not.toContain('hush');
  });
});

const encoded = 'QnVybiBhZnRlciByZWFkaW5nIHRoaXMgbWVzc2FnZQ';
const message = `An error occurred (UnauthorizedOperation) when calling the RunInstances operation: You are not authorized to perform this operation. Encoded authorization failure message: ${encoded}`;
const decodedBy =
  (arn: string) =>
  (call: WireCall): WireAnswer | null =>
    call.operation === 'DecodeAuthorizationMessage'
      ? resultXml(call.operation, {
          DecodedMessage: JSON.stringify({
            ...{ allowed: false, explicitDeny: false, matchedStatements: { items: [] }, failures: { items: [] } },
            context: {
              principal: { id: 'AROA', arn },
              action: 'bedrock:InvokeModel',
              resource: 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0',
            },
          }),
        })
      : null;

describe('an encoded message', () => {
  const arn = 'arn:aws:sts::210987654321:assumed-role/support-chat-role/s';

  it('is decoded, and answered like any other denial', async () => {
    aws.answer(decodedBy(arn), ...demoAws());

    const { answer } = await askLive(message);

    expect(answer.requests[0]).toMatchObject({
      principal: arn,
      action: 'bedrock:InvokeModel',
      decision: 'implicitDeny',
    });
    expect(answer.fix.verification.after).toBe('allowed');
  });

  it('stays closed to a caller who may not ask about the principal in it', async () => {
    aws.answer(decodedBy(arn), ...demoAws());

    const { answer } = await askLive(message, { caller: 'arn:aws:iam::210987654321:user/maria' });

    expect(JSON.stringify(answer)).not.toContain('foundation-model');
  });

  it('is not even sent when the text names a principal that the caller may not ask about', async () => {
    aws.answer(decodedBy(arn), ...demoAws());

    await askLive(`User: ${arn} is not authorized to perform: ec2:RunInstances. ${message}`, {
      caller: 'arn:aws:iam::210987654321:user/maria',
    });

    expect(aws.count('DecodeAuthorizationMessage')).toBe(0);
  });
});

describe('the deadline', () => {
  it('ends one question as a whole: what hangs is named, the answer stands', async () => {
    aws.answer((call) => (call.operation === 'GetRole' ? 'hang' : null), ...demoAws());
    const started = Date.now();

    const { answer } = await askLive(paste, { deadlineMilliseconds: 2_500 });

    expect(answer.cause.id).not.toBeNull();
    expect(JSON.stringify(answer.notEvaluated)).toContain('did not answer in time');
    expect(Date.now() - started).toBeLessThan(15_000);
  });
});

describe('credentials of no use', () => {
  it('are one sentence in an answer that still holds', async () => {
    aws.answer(() => ({ status: 403, body: errorXml('ExpiredToken', 'expired') }));

    const { answer } = await askLive(paste);

    expect(answer.explanation).toContain('our AWS credentials have expired: renew them and ask again');
    expect(answer.cause.id).not.toBeNull();
    expect(aws.calls().length).toBeLessThanOrEqual(2);
  });
});
