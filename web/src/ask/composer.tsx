import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { isProject } from '../architecture/project-file.ts';
import { isProse } from '../words/is-prose.ts';
import { type AskedQuestion, askedQuestion } from './asked-question.ts';
import { AttachmentList } from './attachment-list.tsx';
import { ComposerActions } from './composer-actions.tsx';
import { KeepOffer } from './keep-offer.tsx';
import { bytesOf, limits, saySize } from './limits.ts';
import { useAttachments } from './use-attachments.ts';
import { useDraft } from './use-draft.ts';
import { useDroppedFiles } from './use-dropped-files.ts';

type Props = {
  readonly isFirst: boolean;
  readonly isBusy: boolean;
  readonly ask: (question: AskedQuestion) => void;
  readonly stop: () => void;
  readonly whatLeaves: string;
  readonly checkTemplate: (files: readonly File[]) => void;
};

/** The field that takes anything: text, a paste, or files. */
export const Composer = ({ isFirst, isBusy, ask, stop, whatLeaves, checkTemplate }: Props): ReactNode => {
  const [text, setText] = useDraft();
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const files = useAttachments();
  const field = useRef<HTMLTextAreaElement>(null);
  const take = takeOr(files.add, checkTemplate);
  const isDragging = useDroppedFiles(take);
  const send = () => {
    if (isBusy) return;
    if (text.trim() === '' && files.attachments.length === 0) return field.current?.focus();
    const asked = askedQuestion(text, files.attachments);
    setTooLarge(asked.kind === 'tooLarge' ? asked.because : null);
    if (asked.kind === 'tooLarge') return;
    ask(asked);
    setText('');
    files.clear();
  };
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
        placeholder="An error, a log line, a CloudTrail event, a policy, or a question in your own words"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => isSendKey(event) && send()}
      />
      <AttachmentList {...files} check={() => checkTemplate(files.given)} />
      <Complaints lines={[...files.refusals, ...(tooLarge === null ? [] : [tooLarge])]} />
      <KeepOffer
        {...{ text, tooLarge }}
        keep={(kept) => {
          setText(kept);
          setTooLarge(null);
          field.current?.focus();
        }}
      />
      <ComposerActions {...{ isBusy, stop }} addFiles={take} size={saySizeOf(text)} />
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

const Complaints = ({ lines }: { readonly lines: readonly string[] }): ReactNode => (
  <div role="alert">
    {lines.map((line) => (
      <p key={line} className="complaint">
        {line}
      </p>
    ))}
  </div>
);
