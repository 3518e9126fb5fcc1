import type { Answer } from '@whydenied/core';
import { policiesCommand } from './policies-command.ts';

type Asked = {
  /** The one question; null where there is none. */
  readonly question: Answer['questions'][number] | null;
  /** Whether it asks for the very policies that a proof needs. */
  readonly isForProof: boolean;
};

/** The question and the proof want the same policies: they are asked for once, with the command that prints all of them. */
export const askOnce = ({ questions, fix }: Pick<Answer, 'questions' | 'fix'>): Asked => {
  const [question = null] = questions;
  const command = fix.verification.before === null ? policiesCommand(fix.steps) : null;
  if (question === null || command === null || question.command?.startsWith(ofPolicies) !== true)
    return { question, isForProof: false };
  return { question: { ...question, because: 'with them, the fix is proven', command }, isForProof: true };
};

const ofPolicies = 'aws iam get-account-authorization-details';
