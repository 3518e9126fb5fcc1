import { Readable } from 'node:stream';
import type { TakeTurn, Turn, TurnTaken } from '../conversation/index.ts';
import { noTurn } from './no-turn.ts';
import { problemOf } from './problem.ts';
import { endOfStream, errorPart, heartbeat, uiMessageStream } from './ui-message-stream.ts';

type Streaming = { readonly requestId: string; readonly heartbeatMilliseconds: number };

/**
 * A turn as a stream of bytes, once it has begun; throws what keeps it from beginning.
 * A reader that leaves aborts the turn's signal: nothing goes on writing for nobody.
 */
export const streamTurn = async (takeTurn: TakeTurn, turn: Turn, options: Streaming): Promise<Readable> => {
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

/** A stream that is written to from outside; Node's own, for `pipeline` leaves a web stream only at its next chunk. */
const openLine = (onLeft: () => void) => {
  const stream = new Readable({
    read: () => undefined,
    destroy: (error, done) => {
      if (!stream.readableEnded) onLeft();
      done(error);
    },
  });
  return {
    stream,
    send: (text: string): void => {
      if (!stream.destroyed) stream.push(text);
    },
    close: (): void => {
      if (!stream.destroyed) stream.push(null);
    },
  };
};
