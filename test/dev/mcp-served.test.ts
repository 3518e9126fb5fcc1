import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { afterEach, describe, expect, it } from 'vitest';
import { serveLocally } from './serve-locally.ts';

const server = serveLocally('error');
const clients: Client[] = [];

const connect = async (): Promise<Client> => {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(new StreamableHTTPClientTransport(new URL(`${server.url()}/mcp`)));
  clients.push(client);
  return client;
};

afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.close()));
});

const denied =
  'User: arn:aws:sts::111122223333:assumed-role/chat/s is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0 because no identity-based policy allows the bedrock:InvokeModel action';

describe('POST /mcp', () => {
  it('has every tool that needs no files', async () => {
    const { tools } = await (await connect()).listTools();

    expect(tools.map(({ name }) => name).sort()).toEqual([
      'check_policy',
      'decide_access',
      'explain_denial',
      'required_permissions',
      'verify_change',
    ]);
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true);
  });

  it('explains a denial', async () => {
    const client = await connect();

    const { structuredContent, isError } = await client.callTool({
      name: 'explain_denial',
      arguments: { input: denied },
    });

    expect(isError).not.toBe(true);
    expect(JSON.stringify(structuredContent)).toContain('bedrock:InvokeModel');
  });

  it('reads no file of the machine that it runs on, and says what to do', async () => {
    const client = await connect();

    const { content, isError } = await client.callTool({
      name: 'explain_denial',
      arguments: { input: denied, files: ['/etc/passwd'] },
    });

    expect(isError).toBe(true);
    expect(JSON.stringify(content)).toContain('give the text itself');
  });

  it.each(['GET', 'DELETE'])('has no session to %s', async (method) => {
    const response = await fetch(`${server.url()}/mcp`, { method });

    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });

  it('answers an older client in one response', async () => {
    const response = await fetch(`${server.url()}/mcp`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 7, method: 'tools/list' }),
    });

    expect(response.status).toBe(200);
    expect(await response.text()).toContain('"required_permissions"');
  });
});
