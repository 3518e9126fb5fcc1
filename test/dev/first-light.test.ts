import type { Answer, ChatReply } from '@whydenied/core';
import { compile, decide, type PolicySet } from '@whydenied/iam';
import { describe, expect, it } from 'vitest';
import pastes from '../cases/first-light/pastes.json' with { type: 'json' };
import { serveLocally } from './serve-locally.ts';

const server = serveLocally();

const chat = async (message: string, more: object = {}): Promise<ChatReply & { diagnosis: Answer }> => {
  const response = await fetch(`${server.url()}/chat`, { method: 'POST', body: JSON.stringify({ message, ...more }) });
  expect(response.status).toBe(200);
  return (await response.json()) as ChatReply & { diagnosis: Answer };
};

type Paste = Partial<
  Record<
    'cause' | 'kind' | 'attachTo' | 'policy' | 'policyType' | 'action' | 'resource' | 'explicit' | 'before' | 'after',
    string
  >
> & {
  name: string;
  input: string;
  causeAny?: string[];
};

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

describe('a paste from the demo account, with nothing else', () => {
  it.each(pastes as Paste[])('$name: the cause, the statement, the target and the proof', async (paste) => {
    const { diagnosis, reply } = await chat(paste.input);

    expect(paste.causeAny ?? [paste.cause]).toContain(diagnosis.cause.id);
    expect(diagnosis.fix.verification.before).toBe(paste.before);
    expect(diagnosis.isPermissionProblem).toBe(true);
    if (paste.kind !== undefined) expect(diagnosis.fix.kind).toBe(paste.kind);
    if (paste.explicit !== undefined) {
      expect(JSON.stringify(diagnosis.fix.steps.map(({ statement }) => statement?.['Effect']))).not.toContain('Allow');
      expect(reply).toContain(paste.explicit);
      return;
    }
    const [step] = diagnosis.fix.steps;
    expect(step?.target).toMatchObject({
      policyType: paste.policyType ?? 'identity',
      ...(paste.attachTo === undefined ? {} : { attachTo: paste.attachTo }),
      ...(paste.policy === undefined ? {} : { policy: paste.policy }),
    });
    expect(step?.statement?.['Effect']).toBe('Allow');
    expect(listOf(step?.statement?.['Action'])).toContain(paste.action);
    if (paste.resource !== undefined) expect(listOf(step?.statement?.['Resource'])).toContain(paste.resource);
    expect(diagnosis.fix.verification).toMatchObject({ after: 'allowed', engines: ['local'] });
    expect(reply.split('\n').slice(0, 3).join(' ')).toMatch(/\*\*Why.*\*\*Do:\*\*/);
  });

  it('proves what anybody can decide again: the document of the fix allows the request, the old one did not', async () => {
    const { diagnosis } = await chat((pastes as Paste[])[0]?.input ?? '');
    const [request] = diagnosis.requests;
    const json = diagnosis.fix.steps[0]?.json ?? '';
    const asked = {
      principal: request?.principal ?? '',
      action: request?.action ?? '',
      resource: request?.resource ?? '',
    };
    const policies = (document: unknown): PolicySet => ({ identity: [{ name: 'logs', document }] });

    const after = decide(compile(policies(json)), asked);

    expect(after.decision).toBe('allowed');
    expect(decide(compile(policies({ Version: '2012-10-17', Statement: [] })), asked).decision).toBe('implicitDeny');
  });
});

describe('a principal of another account, without evidence', () => {
  const input =
    'User: arn:aws:sts::111122223333:assumed-role/support-chat-role/s is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0 because no identity-based policy allows the bedrock:InvokeModel action';

  it('gets cause and fix from the message alone, and the layers not seen are named', async () => {
    const { diagnosis } = await chat(input);

    expect(diagnosis.cause.id).toBe('BEDROCK_INVOKE_MISSING');
    expect(diagnosis.fix.steps[0]?.statement).toMatchObject({ Effect: 'Allow' });
    expect(diagnosis.fix.verification).toMatchObject({ before: null, after: null, engines: [] });
    expect(diagnosis.notEvaluated.map(({ policyType }) => policyType)).toContain('identity');
  });

  it('is not told anything of the demo account, though a role has the same name', async () => {
    const { reply, diagnosis } = await chat(input);

    expect(JSON.stringify(diagnosis)).not.toContain('210987654321');
    expect(reply).not.toMatch(/does not exist|210987654321/);
  });
});

it('lets the evidence of the request outrank the account file', async () => {
  const [paste] = pastes as Paste[];
  const document = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: 'bedrock:InvokeModel',
        Resource: 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0',
      },
    ],
  };

  const { diagnosis } = await chat(paste?.input ?? '', {
    evidence: { policies: { identity: [{ name: 'shown', document }] } },
  });

  expect(diagnosis.requests[0]?.decision).toBe('allowed');
});

it('remembers what an earlier turn said', async () => {
  const first = await chat((pastes as Paste[])[0]?.input ?? '');

  const second = await chat('and what exactly do I have to run?', { conversationId: first.conversationId });

  expect(second.conversationId).toBe(first.conversationId);
  expect(second.diagnosis.requests[0]?.action).toBe('bedrock:InvokeModel');
});

it('does not know a conversation that nobody began', async () => {
  const response = await fetch(`${server.url()}/chat`, {
    method: 'POST',
    body: JSON.stringify({ message: 'x', conversationId: 'made-up' }),
  });

  expect(response.status).toBe(404);
});
