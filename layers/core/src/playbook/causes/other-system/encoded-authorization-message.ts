import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { found } from '../../signs/found.ts';
import { hasSentence, says } from '../../signs/says.ts';

export const encodedAuthorizationMessage: Cause = {
  id: 'ENCODED_AUTHORIZATION_MESSAGE',
  title: 'The reason is encoded: decode it first',
  edge: '*->ec2 and others',
  isPermissionProblem: true,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/goto/WebAPI/sts/DecodeAuthorizationMessage',
  evidence: ['aws sts decode-authorization-message --encoded-message {Blob}'],
  pitfalls: ['A cut message cannot be decoded'],
  recognise: (clues) => {
    if (!says(clues, 'encodedMessage')) return null;
    const command =
      'aws sts decode-authorization-message --encoded-message ENCODED_MESSAGE --query DecodedMessage --output text';
    return found({
      tier: hasSentence(clues) ? 'generic' : 'sentence',
      confidence: 'likely',
      because: 'the reason is inside the encoded message',
      asking: {
        ask: 'What does the decoded message say?',
        because: 'principal, action, resource and the deciding statement are in it',
        command,
      },
    });
  },
  remedy: () => ({
    ...noChange([
      'decode the message, then ask again with what it says',
      'aws sts decode-authorization-message --encoded-message ENCODED_MESSAGE --query DecodedMessage --output text',
    ]),
    actions: ['sts:DecodeAuthorizationMessage'],
  }),
};
