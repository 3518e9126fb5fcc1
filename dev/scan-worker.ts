import { parentPort } from 'node:worker_threads';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { handler } from '../functions/scan/handler.ts';
import { lambdaContext } from './api-gateway-event.ts';
import type { Asked, Told } from './ask-thread.ts';

// The scan function on a thread of its own: it reads its environment when it loads, as the others do.
parentPort?.on('message', async ({ id, asked, requestId }: Asked) => {
  const tell = (told: Told): void => parentPort?.postMessage(told);
  await (handler as (...args: readonly unknown[]) => Promise<unknown>)(
    asked as APIGatewayProxyEvent,
    lambdaContext(requestId),
  )
    .then((result) => tell({ id, result }))
    .catch((error: unknown) =>
      tell({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
});
