import { describe, expect, it } from 'vitest';
import { judgeOptions } from '../../../../layers/core/src/explain/handbook/choice/judge-options.ts';
import { saysPhrase } from '../../../../layers/core/src/explain/handbook/choice/says-phrase.ts';
import { askHandbook } from '../../../../layers/core/src/explain/index.ts';

const judged = (stem: string, ...texts: readonly string[]) =>
  judgeOptions({ stem, options: texts.map((text, at) => ({ letter: 'ABCD'[at] ?? '', text })), count: 1 });
const reasons = (stem: string, ...texts: readonly string[]): string =>
  judged(stem, ...texts)
    .map(({ because, against }) => `${because} ${against}`)
    .join('\n');

describe('what is known of SCPs', () => {
  const stem = 'An SCP denies bedrock:* on an OU. Who can still use Bedrock?';
  const bound = 'SCPs bind';

  it('is held against who is of a member account', () => {
    expect(reasons(stem, 'An administrator of a member account')).toContain(bound);
    expect(reasons(stem, 'An administrator of a member account')).toContain('no service-linked role');
  });

  it.each(['A service-linked role in a member account', 'A role in a member account of another OU'])(
    'is not held against %s',
    (option) => expect(reasons(stem, option)).not.toContain(bound),
  );

  it('speaks for a service-linked role', () => {
    expect(reasons(stem, 'A service-linked role in a member account')).toContain('do not bind service-linked roles');
  });

  it('is no matter of a question without them', () => {
    const other = 'The root login is switched off centrally. Who can still use the console?';

    expect(reasons(other, 'An administrator of a member account', 'A user of the management account')).not.toContain(
      'SCPs',
    );
  });
});

describe('a fault of a kind', () => {
  const required = 'Which policy is required so that the role can read the bucket?';
  const grants = 'grant nothing, they only limit';

  it.each([
    'A service control policy on the OU that grants s3:GetObject',
    'An RCP at the root with an Allow of s3:GetObject',
    'A permissions boundary which allows s3:*',
  ])('is found in: %s', (option) => expect(reasons(required, option)).toContain(grants));

  it('is none where limits are asked for, or another policy allows', () => {
    expect(reasons('How do you restrict all accounts to one Region?', 'An SCP that allows eu-west-1')).not.toContain(
      grants,
    );
    expect(reasons(required, 'An SCP on the OU and a bucket policy allowing the role')).not.toContain(grants);
  });

  it('holds an AWS managed key against an answer across accounts only', () => {
    const stuck = 'the key policy of an AWS managed key cannot be changed';

    expect(reasons('A role of another account reads the secret. What encrypts it?', 'aws/secretsmanager')).toContain(
      stuck,
    );
    expect(reasons('Which key encrypts objects by SSE-KMS without a key of your own?', 'aws/s3')).not.toContain(stuck);
  });

  it('holds a VPC against an answer only where the question is not of networks', () => {
    const place = 'it is a matter of permissions';

    expect(reasons('The function is denied bedrock:InvokeModel. What is missing?', 'Put it in a VPC')).toContain(place);
    expect(reasons('The function has to reach a private subnet. What is missing?', 'Put it in a VPC')).not.toContain(
      place,
    );
  });
});

describe('the reason of an answer', () => {
  it('is what speaks for it where that outweighs a fault', () => {
    const [verdict] = judged(
      'An SCP denies bedrock:*. Who can still use it?',
      'A user of the management account with access keys',
    );

    expect(verdict?.score).toBeGreaterThan(0);
    expect(verdict?.because).toContain('management account itself');
    expect(verdict?.against).toContain('long-term keys leak');
  });
});

describe('what layered policies leave', () => {
  it('calls an action that no policy names just that', () => {
    const { reply = '' } =
      askHandbook(
        'The identity policy allows s3:*. The SCP allows s3:* and ec2:*. Which actions are effective?\nA. s3:*\nB. lambda:*\nC. ec2:*',
        null,
      ) ?? {};

    expect(reply).toContain('B is not it: no policy of the question allows `lambda:*`');
    expect(reply).toContain('C is not it: `ec2:*` stands in a limit only');
  });
});

describe('a phrase of two parts', () => {
  it('tries each place of the first', () => {
    const far = `reading is what this is about, and ${'much '.repeat(12)}later on reading an encrypted object fails`;

    expect(saysPhrase(far, ['reading * encrypted'])).toBe(true);
  });

  it('cuts no word', () => {
    const cut = (words: string) => saysPhrase(`read ${words} encryptedness`, ['read * encrypted']);

    expect(Array.from({ length: 60 }, (_, length) => cut('x'.repeat(length)))).not.toContain(true);
  });
});
