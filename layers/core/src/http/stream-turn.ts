import type { TakeTurn, Turn, TurnTaken } from '../conversation/index.ts';
import { noTurn } from './no-turn.ts';
import { problemOf } from './problem.ts';
import { endOfStream, errorPart, heartbeat, uiMessageStream } from './ui-message-stream.ts';

type Streaming = { readonly requestId: string; readonly heartbeatMilliseconds: number };

/**
 * A turn as a stream of bytes, once it has begun; throws what keeps it from beginning.
 * A reader that leaves aborts the turn's signal: nothing goes on writing for nobody.
 */
export const streamTurn = async (takeTurn: TakeTurn, turn: Turn, options: Streaming): Promise<ReadableStream> => {
  const left = new AbortController();
  const began = Promise.withResolvers<null>();
  const line = openLine(() => left.abort());
  const encode = uiMessageStream();
  const emit: NonNullable<Parameters<TakeTurn>[1]>['emit'] = (event) => {
    line.send(encode(event));
    if (event.kind === 'started') began.resolve(null);
  };
  const taken = takeTurn(turn, { emit, signal: left.signal });
  const beat = setInterval(() => line.send(heartbeat), options.heartbeatMilliseconds);
  const ended = taken
    .then(troubleOf, (error: unknown) => error)
    .then((trouble) => {
      clearInterval(beat);
      if (trouble !== null) line.send(errorPart(problemOf(trouble, options.requestId).detail));
      line.send(endOfStream);
      line.close();
    });
  const first = await Promise.race([began.promise, taken.then((result) => troubleOf(result))]);
  if (first !== null) {
    await ended;
    throw first;
  }
  return line.stream;
};

const troubleOf = (result: TurnTaken): Error | null => (result.kind === 'reply' ? null : noTurn(result));

/** A stream that is written to from outside. */
const openLine = (onLeft: () => void) => {
  const encoder = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  const stream = new ReadableStream<Uint8Array>({
    start: (opened) => {
      controller = opened;
    },
    cancel: () => {
      controller = null;
      onLeft();
    },
  });
  return {
    stream,
    send: (text: string): void => controller?.enqueue(encoder.encode(text)),
    close: (): void => {
      controller?.close();
      controller = null;
    },
  };
};
