import type { VerifyToken } from './token-verifier.ts';

/** What API Gateway asks with: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-input.html */
export type TokenEvent = { readonly type: 'TOKEN'; readonly authorizationToken: string; readonly methodArn: string };

export type Authorized = {
  readonly principalId: string;
  readonly policyDocument: {
    readonly Version: '2012-10-17';
    readonly Statement: readonly [{ readonly Effect: 'Allow'; readonly Action: string; readonly Resource: string }];
  };
};

type Ports = {
  /** Null: no issuer is configured, and nobody is let in. */
  readonly verify: VerifyToken | null;
  readonly issuer: string | null;
  /** Told why a token was refused; the token itself is told to nobody. */
  readonly onRefusal: (because: string) => void;
};

/** Lets a verified token call the API's stage; anything else is `Unauthorized`, which API Gateway answers with 401. */
export const tokenAuthorizer =
  ({ verify, issuer, onRefusal }: Ports) =>
  async (event: TokenEvent): Promise<Authorized> => {
    const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(event.authorizationToken ?? '') ?? [];
    if (verify === null || token === undefined) return refuse(onRefusal, verify === null ? 'no issuer' : 'no token');
    const verified = await verify(token);
    if (verified.kind === 'refused') return refuse(onRefusal, verified.because);
    return {
      principalId: `${issuer}#${verified.subject}`,
      policyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: 'execute-api:Invoke', Resource: stageOf(event.methodArn) }],
      },
    };
  };

const refuse = (onRefusal: Ports['onRefusal'], because: string): never => {
  onRefusal(because);
  // These very words make a 401 of it: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-output.html
  throw new Error('Unauthorized');
};

// The answer is kept for the token, whatever it calls next: it must hold for all of the stage.
const stageOf = (methodArn: string): string => `${methodArn.split('/').slice(0, 2).join('/')}/*`;
