import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { InPieces, piecesOf } from '../../web/src/words/in-pieces.tsx';

describe('the pieces of a name', () => {
  it('are the parts of an ARN: no Region and no id comes apart', () => {
    expect(piecesOf('arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0')).toEqual([
      ...['arn:aws:bedrock:', 'us-east-1::', 'foundation-model/', 'amazon.nova-lite-v1:0'],
    ]);
  });

  it('are none of a short name', () => {
    expect(piecesOf('bedrock:InvokeModel')).toEqual(['bedrock:InvokeModel']);
  });

  it('are the words of a name that no narrow line holds', () => {
    expect(piecesOf('"AllowInvokeModelInferenceProfile",')).toEqual([
      ...['"Allow', 'Invoke', 'Model', 'Inference', 'Profile",'],
    ]);
    expect(piecesOf('{"Sid":"AllowGenerateDataKeyOfOtherAccount","Effect":"Allow"}')).toEqual([
      ...['{"Sid":', '"Allow', 'Generate', 'Data', 'Key', 'Of', 'Other', 'Account","Effect":', '"Allow"}'],
    ]);
  });

  it('are the parts of a resource of Terraform', () => {
    expect(piecesOf('aws_iam_role_policy.support_chat_role')).toEqual([
      ...['aws_', 'iam_', 'role_', 'policy.', 'support_', 'chat_', 'role'],
    ]);
  });

  it('are the words of a command', () => {
    expect(piecesOf('aws iam get-role --role-name x')).toEqual([
      ...['aws', ' ', 'iam', ' ', 'get-role', ' ', '--role-name', ' ', 'x'],
    ]);
  });

  it.each(['  "a": "b://c/-/d",', 'arn:aws:s3:::x', '', ' \t ', 'a::/b'])('leave nothing out: %j', (text) => {
    expect(piecesOf(text).join('')).toBe(text);
  });

  it('let a long text that is no name go on below as it likes', () => {
    const long = `a-${'b'.repeat(80)}`;

    expect(renderToStaticMarkup(createElement(InPieces, { text: `${long} us-east-1` }))).toBe(
      `${long} <span class="piece">us-east-1</span>`,
    );
  });
});
