import type { KeyboardEvent, ReactNode } from 'react';
import { isProject } from '../architecture/project-file.ts';
import { isProse } from '../words/is-prose.ts';
import type { AskedQuestion } from './asked-question.ts';
import { AttachmentList } from './attachment-list.tsx';
import { Complaints } from './complaints.tsx';
import { ComposerActions } from './composer-actions.tsx';
import { GoneFiles } from './gone-files.tsx';
import { keepAroundError } from './keep-around-error.ts';
import { bytesOf, limits, saySize } from './limits.ts';
import { useAsking } from './use-asking.ts';
import { useAttachments } from './use-attachments.ts';
import { useDroppedFiles } from './use-dropped-files.ts';

type Props = {
  readonly isFirst: boolean;
  readonly isBusy: boolean;
  /** Whether the last answer is there, and whole. */
  readonly isAnswered: boolean;
  readonly ask: (question: AskedQuestion) => void;
  readonly stop: () => void;
  readonly whatLeaves: string;
  readonly checkTemplate: (files: readonly File[]) => void;
};

/** The field that takes anything: text, a paste, or files. */
export const Composer = ({ isFirst, isBusy, isAnswered, ask, stop, whatLeaves, checkTemplate }: Props): ReactNode => {
  const files = useAttachments();
  const { text, write, send, field, isWaiting, ...wrong } = useAsking({ files, isBusy, isAnswered, ask });
  const take = takeOr(files.add, checkTemplate);
  const isDragging = useDroppedFiles(take);
  return (
    <form
      className={isDragging ? 'composer dragging' : 'composer'}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label htmlFor="question">
        {isFirst ? 'Paste what AWS said' : 'Ask on, correct a fact, or paste what it says now'}
      </label>
      <textarea
        ref={field}
        id="question"
        className={isProse(text) ? 'prose' : undefined}
        rows={isFirst ? 5 : 3}
        value={text}
        spellCheck={false}
        aria-describedby="question-hint what-leaves"
        placeholder="An error, a log line, a CloudTrail event, a policy, a template, or a question in your own words"
        onChange={(event) => write(event.target.value)}
        onKeyDown={(event) => isSendKey(event) && send()}
      />
      <AttachmentList {...files} check={() => checkTemplate(files.given)} />
      <GoneFiles names={files.gone} />
      <Complaints {...files} {...wrong} keepAround={() => write(keepAroundError(text, limits.message))} />
      <p className="quiet waiting" role="status">
        {isWaiting ? 'This goes out as soon as the answer above is there.' : null}
      </p>
      <ComposerActions {...{ isFirst, isBusy, stop }} addFiles={take} size={saySizeOf(text)} />
      <p id="what-leaves" className="what-leaves">
        {whatLeaves}
      </p>
    </form>
  );
};

// A template with its code is a project to look through; alone it may go along with a question.
const takeOr =
  (add: (files: readonly File[]) => Promise<void>, checkTemplate: Props['checkTemplate']) =>
  async (given: Iterable<File>): Promise<void> => {
    const files = [...given];
    if (await isProject(files)) checkTemplate(files);
    else await add(files);
  };

const isSendKey = ({ key, metaKey, ctrlKey }: KeyboardEvent): boolean => key === 'Enter' && (metaKey || ctrlKey);

// Said before the limit is hit, not only after.
const saySizeOf = (text: string): string | null => {
  const bytes = text.length * 3 < limits.message / 2 ? 0 : bytesOf(text);
  return bytes < limits.message / 2 ? null : `${saySize(bytes)} of ${saySize(limits.message)}`;
};
