import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { serveLocally } from './serve-locally.ts';

const server = serveLocally();

const scan = (body: unknown): Promise<Response> =>
  fetch(`${server.url()}/v1/scan`, { method: 'POST', body: JSON.stringify(body) });

const functionsOf = (count: number) =>
  Array.from(
    { length: count },
    (_, at) =>
      `  F${at}:\n    Type: AWS::Serverless::Function\n    Properties: {CodeUri: src/, Handler: app.handler, Runtime: python3.13}\n`,
  );
const callsOf = (count: number) =>
  Array.from({ length: count }, (_, at) => `  s.get_object(Bucket='b${at}', Key='k')\n`);
const largeOf = (functions: number, places: number) => ({
  template: `Transform: AWS::Serverless-2016-10-31\nResources:\n${functionsOf(functions).join('')}`,
  files: [
    {
      path: 'src/app.py',
      text: `import boto3\ns = boto3.client('s3')\ndef handler(e, c):\n${callsOf(places).join('')}`,
    },
  ],
});

describe('a scan on the local server', () => {
  it('lets nobody else wait: others are answered while it works', async () => {
    await scan({ template: 'Resources: {B: {Type: AWS::S3::Bucket}}' });
    const ended: string[] = [];

    const scanning = scan(largeOf(80, 80)).then((response) => {
      ended.push('scan');
      return response;
    });
    await wait(100);
    const health = await fetch(`${server.url()}/healthz`);
    ended.push('health');

    expect((await scanning).status).toBe(200);
    expect(health.status).toBe(200);
    expect(ended).toEqual(['health', 'scan']);
  }, 120_000);

  it('answers a template that it cannot read as ever', async () => {
    const response = await scan({ template: 'a: [' });

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'invalid-request' });
  });

  it('gives back no more than Lambda does, and says what is left out', async () => {
    const answer = await (await scan(largeOf(80, 80))).text();

    expect(answer.length).toBeLessThan(6_000_000);
    expect(JSON.parse(answer).arrows.length).toBeGreaterThan(1_000);
    expect(JSON.parse(answer).notDecided[0].because).toContain('more than one answer holds');
  }, 120_000);
});
