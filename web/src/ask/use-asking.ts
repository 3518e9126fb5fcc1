import { useEffect, useRef, useState } from 'react';
import { type AskedQuestion, askedQuestion } from './asked-question.ts';
import { limits } from './limits.ts';
import type { useAttachments } from './use-attachments.ts';
import { useDraft } from './use-draft.ts';

type Given = {
  readonly files: ReturnType<typeof useAttachments>;
  readonly isBusy: boolean;
  /** Whether the last answer is there, and whole: behind another nothing goes out by itself. */
  readonly isAnswered: boolean;
  readonly ask: (question: AskedQuestion) => void;
};

/** What is being asked: its text, what stands in its way, and how it goes out. */
export const useAsking = ({ files, isBusy, isAnswered, ask }: Given) => {
  const { text, setText, sent } = useDraft();
  const [complaint, setComplaint] = useState<string | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const write = (now: string): void => {
    setText(now);
    setComplaint(null);
    setWaiting(false);
    field.current?.focus();
  };
  const send = (): void => {
    const isEmpty = text.trim() === '' && files.attachments.length === 0;
    if (isBusy) {
      setWaiting(!isEmpty);
      return;
    }
    const asked = askedQuestion(text, files.attachments);
    setComplaint(isEmpty ? nothingYet : asked.kind === 'tooLarge' ? asked.because : null);
    if (isEmpty) field.current?.focus();
    if (isEmpty || asked.kind === 'tooLarge') return;
    ask(asked);
    sent();
    files.clear();
  };
  // What was sent while an answer came goes out behind it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it goes out when the answer is there, not with each letter
  useEffect(() => {
    if (isBusy || !isWaiting) return;
    setWaiting(false);
    if (isAnswered) send();
  }, [isBusy]);
  return { text, write, send, field, isWaiting, complaint, tooLong: whyTooLong(text) };
};

const nothingYet = 'Nothing to ask yet: paste what AWS said, add a file, or type a question.';

// Said as soon as it is so, not only when it is sent.
const whyTooLong = (text: string): string | null => {
  if (text.length * 3 <= limits.message) return null;
  const asked = askedQuestion(text, []);
  return asked.kind === 'tooLarge' ? asked.because : null;
};
