import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../web/src/words/text-to-send.tsx';

const mail = `Hello,

arn:aws:iam::111122223333:role/app is refused bedrock:InvokeModel.
Please put this into it:
[
  {
    "Sid": "A]{"
  }
]
{ is no policy
aws iam get-role --role-name app
Thank you.`;

describe('a text to send', () => {
  it('has its sentences one by one, and each policy or command in one piece', () => {
    expect(passagesOf(mail)).toEqual([
      { isCode: false, text: 'Hello,' },
      { isCode: false, text: 'arn:aws:iam::111122223333:role/app is refused bedrock:InvokeModel.' },
      { isCode: false, text: 'Please put this into it:' },
      { isCode: true, text: '[\n  {\n    "Sid": "A]{"\n  }\n]' },
      { isCode: false, text: '{ is no policy' },
      { isCode: true, text: 'aws iam get-role --role-name app' },
      { isCode: false, text: 'Thank you.' },
    ]);
  });

  it('leaves no line out, however its brackets stand', () => {
    const odd = '{\nnever closed\n\n}}}}\nThe end.\n["a"';

    expect(
      passagesOf(odd)
        .map(({ text }) => text)
        .join('\n'),
    ).toBe(odd);
  });
});
