import type { ReactNode } from 'react';
import { type Failure, sayFailure } from '../conversation/say-failure.ts';
import type { Ended } from '../conversation/use-conversation.ts';
import { isByTouch, sayHowToStart } from '../frame/by-device.ts';
import { sentence } from '../words/sentence.ts';
import { showMarks } from '../words/show-marks.ts';

type Props = {
  readonly error: Error | null;
  readonly ended: Ended | null;
  readonly again: () => void;
  readonly startAnew: () => void;
};

/** Why there is no whole answer, and what to do about it; nothing when there is one. */
export const FailureLine = ({ error, ended, again, startAnew }: Props): ReactNode => {
  const failure: Failure | null =
    error === null ? null : sayFailure(error, sayHowToStart(location.hostname, isByTouch()));
  const text = failure?.text ?? (ended === null ? null : endedWords[ended]);
  if (text === null) return null;
  return (
    <div className="failure" role={ended === 'stopped' ? 'status' : 'alert'}>
      <p>{showMarks(sentence(text))}</p>
      {failure?.kind === 'unknownConversation' ? (
        <button type="button" onClick={startAnew}>
          Start a new conversation
        </button>
      ) : (
        <button type="button" onClick={again}>
          Ask again
        </button>
      )}
    </div>
  );
};

const endedWords: Readonly<Record<Ended, string>> = {
  stopped: 'Stopped. What stands above is what had come.',
  broken: 'The answer broke off before its end. What stands above is what had come.',
};
