import { describe, expect, it } from 'vitest';
import { chooseVerdict } from '../../../layers/core/src/conversation/hypothesis/choose-verdict.ts';

const boundary =
  'A developer has an IAM policy that allows iam:*, and a permissions boundary that allows only s3:* and bedrock:*. They try to create a role (iam:CreateRole). What happens?';

describe('options that say a verdict and why', () => {
  it('leave the one whose verdict is decided and whose reason holds', () => {
    const says = chooseVerdict(`${boundary}
A. It succeeds, because the Allow in the identity policy is explicit
B. Denied, because the boundary does not allow iam:CreateRole
C. Allowed, but the role has no permissions
D. Denied, because iam:* does not include iam:CreateRole`);

    expect(says).toMatch(/^\*\*B\.\*\* \*\*Denied, implicitly\.\*\*/);
    expect(says).toContain('D is not it: `iam:*` includes `iam:CreateRole`');
    expect(says).toContain('A is not it: it comes out denied');
  });

  it('are told apart by the policy that decides, in another language', () => {
    const says =
      chooseVerdict(`Die Identity Policy erlaubt bedrock:InvokeModel, die SCP verbietet bedrock:*. Was passiert bei bedrock:InvokeModel?
A) Erlaubt, weil die Identity Policy näher ist
B) Verweigert, weil die SCP es verbietet
C) Verweigert, weil die Identity Policy es nicht erlaubt`);

    expect(says).toMatch(/^\*\*B\.\*\* \*\*Denied explicitly\.\*\*/);
    expect(says).toContain('C is not it: that policy is not the one that decides here');
  });

  it.each([
    ['two are left', `${boundary}\nA. Denied\nB. Denied as well\nC. Allowed`],
    ['an option says neither', `${boundary}\nA. Denied\nB. A ticket is opened\nC. Allowed`],
    ['one policy is told', 'The role policy allows s3:*. May it call s3:GetObject?\nA. Allowed\nB. Denied'],
    ['nothing is to be chosen', boundary],
  ])('are not decided where %s', (_, text) => {
    expect(chooseVerdict(text)).toBeNull();
  });
});
