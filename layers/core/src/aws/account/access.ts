import type { AwsCredentialIdentityProvider, MiddlewareStack } from '@smithy/types';
import { countCalls } from './call-budget.ts';
import { mayBeSent } from './read-commands.ts';

export type ClientConfig = {
  readonly region: string;
  readonly credentials?: AwsCredentialIdentityProvider;
  readonly maxAttempts: number;
  readonly retryMode: string;
};

/** A way into one account: its clients, one for each service and Region, all of them read-only. */
export type Access = {
  /** `reserve`: calls of a question that are kept for other clients. */
  readonly client: <Client extends SdkClient>(of: ClientClass<Client>, region?: string, reserve?: number) => Client;
};

// Each client types its stack by all its own commands; what is added here looks at none of them.
type SdkClient = { readonly middlewareStack: unknown; readonly config: { requestHandler: object } };
type ClientClass<Client> = new (config: ClientConfig) => Client;

/** Standard retries wait a random while, longer each time, and stop for good when a client's own budget of them is spent. */
const attempts = { maxAttempts: 3, retryMode: 'standard' } as const;

/** Opens an account; without credentials the SDK's default chain is used. */
export const openAccess = (region: string, credentials?: AwsCredentialIdentityProvider): Access => {
  const clients = new Map<unknown, Map<string, SdkClient>>();
  return {
    client: <Client extends SdkClient>(Class: ClientClass<Client>, wanted?: string, reserve = 0): Client => {
      const at = wanted === undefined || wanted === '' ? region : wanted;
      const known = clients.get(Class) ?? new Map<string, SdkClient>();
      clients.set(Class, known);
      const client =
        known.get(at) ?? limited(new Class({ region: at, ...attempts, ...(credentials && { credentials }) }), reserve);
      known.set(at, client);
      return client as Client;
    },
  };
};

const limited = <Client extends SdkClient>(client: Client, reserve: number): Client => {
  const { config } = client;
  config.requestHandler = countCalls(config.requestHandler as Parameters<typeof countCalls>[0], reserve);
  return readOnly(client);
};

/** Whatever is written one day by mistake: a command that is no read of ours never leaves the machine. */
const readOnly = <Client extends SdkClient>(client: Client): Client => {
  const stack = client.middlewareStack as MiddlewareStack<object, object>;
  stack.add(
    (next, context) => async (args) => {
      const { clientName, commandName } = context;
      if (!mayBeSent(String(clientName), String(commandName)))
        throw new Error(`bug: ${commandName} of ${clientName} is not a read of the live account`);
      return next(args);
    },
    { step: 'initialize', name: 'onlyReads', priority: 'high' },
  );
  return client;
};
