import { DecodeAuthorizationMessageCommand, STSClient } from '@aws-sdk/client-sts';
import type { Access } from './access.ts';
import { ask } from './ask.ts';

type Decoded =
  | { readonly kind: 'decoded'; readonly text: string }
  | { readonly kind: 'undecoded'; readonly because: string };

/**
 * What an encoded authorization message says, as JSON text.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_DecodeAuthorizationMessage.html
 */
export const decodeMessage = async (access: Access, encoded: string, signal: AbortSignal): Promise<Decoded> => {
  const sts = access.client(STSClient);
  const asked = await ask({ needs: 'sts:DecodeAuthorizationMessage', on: '*' }, signal, () =>
    sts.send(new DecodeAuthorizationMessageCommand({ EncodedMessage: encoded }), { abortSignal: signal }),
  );
  const text = asked.kind === 'answered' ? asked.output.DecodedMessage : undefined;
  if (text !== undefined) return { kind: 'decoded', text };
  const isOurs = asked.kind === 'unread' && asked.reason !== 'refused';
  const because = isOurs ? asked.because : 'AWS cannot decode the message: it is cut, or it is another account’s';
  return { kind: 'undecoded', because };
};
