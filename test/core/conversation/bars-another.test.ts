import { describe, expect, it } from 'vitest';
import { replyTo } from './talk.ts';

const refused = (action: string, resource: string): string =>
  `User: arn:aws:sts::111122223333:assumed-role/caller/s is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;
const model = refused('bedrock:InvokeModel', 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0');
const base = refused('bedrock:Retrieve', 'arn:aws:bedrock:us-east-1:111122223333:knowledge-base/KBPOLICY01');
const called = refused('lambda:InvokeFunction', 'arn:aws:lambda:us-east-1:111122223333:function:stock-lookup');

describe('What must not have it', () => {
  it.each([
    'the role night-job must not get it',
    'night-job must not get this as well',
    'and not for the role night-job',
    'I do not want night-job to be able to call it',
    'nunca para night-job',
    'die Rolle night-job darf das auch nicht haben',
    "et le rôle night-job ? lui ne doit surtout pas l'avoir",
    'el rol night-job tampoco debe tenerlo',
    'o papel night-job não deve ter o mesmo',
    'il ruolo night-job non deve averlo mai',
    'ロール night-job には渡さないでください',
    '角色 night-job 不能有同样的权限',
  ])('goes into no fix, and what the fix lets through is said: %s', async (turn) => {
    const reply = await replyTo(model, turn);

    expect(reply).not.toContain('night-job');
    expect(reply).toContain('for role `caller`');
    expect(reply).toContain('nobody else');
  });

  it.each([
    [base, 'the second knowledge base KBWIKI0077 must not be readable, only this one', 'KBWIKI0077', 'KBPOLICY01'],
    [called, 'a second function price-calc, but it must not be called by the bot', 'price-calc', 'stock-lookup'],
    [model, 'not nova pro too', 'nova-pro', 'nova-lite'],
  ])('is no other thing than the one that was refused: %#', async (denied, turn, other, own) => {
    const reply = await replyTo(denied, turn);

    expect(reply).not.toContain(other);
    expect(reply).toContain(own);
  });

  it.each([
    'the role night-job must not be blocked either, it needs the same',
    'sorry, it is not caller, the role is night-job',
  ])('is not what must have it, or puts right: %s', async (turn) => {
    expect(await replyTo(model, turn)).toContain('role-name night-job');
  });

  it.each(['the role night-job can not call it either', 'the role night-job is not allowed to call it either'])(
    'is not what fails as well: %s',
    async (turn) => {
      expect(await replyTo(model, turn)).not.toContain('nobody else');
    },
  );
});
