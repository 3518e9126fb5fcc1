import { describe, expect, it } from 'vitest';
import { replyTo } from './talk.ts';

const refused = (action: string, resource: string): string =>
  `User: arn:aws:sts::111122223333:assumed-role/caller/s is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;
const model = refused('bedrock:InvokeModel', 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0');
const object = refused('s3:GetObject', 'arn:aws:s3:::inputs/a.pdf');

describe('One call works and another fails', () => {
  it.each([
    'works for nova lite but streaming still fails',
    'invoke läuft jetzt, aber ConverseStream schlägt noch fehl',
    'ça marche mais le streaming est toujours refusé',
    'funcionou para o nova lite mas o streaming ainda falha',
    'うまくいきましたが、ストリーミングはまだ失敗します',
  ])('is decided for the one that fails: %s', async (turn) => {
    expect(await replyTo(model, turn)).toContain('"bedrock:InvokeModelWithResponseStream"');
  });

  it('is decided for an action that is said by its verb', async () => {
    expect(await replyTo(object, 'reading works now but listing the bucket still fails')).toContain(
      '`s3:ListBucket` on `arn:aws:s3:::inputs` needs an Allow of its own',
    );
  });

  it('is settled where nothing fails', async () => {
    expect(await replyTo(model, 'works now but it took a while')).toContain('this one is settled');
  });
});
