/** What went wrong, in one sentence that a person can act on. */
export type Failure = { readonly kind: 'unreachable' | 'unknownConversation' | 'refused' | 'broken'; text: string };

/** Reads an error of the AI SDK, with what brings a server back where none answers: a problem document of the server, an error part of the stream, or no connection at all. */
export const sayFailure = (error: Error, howToStart: string): Failure => {
  const problem = problemIn(error.message);
  if (problem?.status === 404)
    return { kind: 'unknownConversation', text: 'The server no longer knows this conversation.' };
  if (problem !== null) return { kind: 'refused', text: problem.detail };
  if (error.name === 'TypeError')
    return { kind: 'unreachable', text: `The server does not answer. Is it still running? ${howToStart}` };
  return { kind: 'broken', text: error.message };
};

const problemIn = (text: string): { status: number; detail: string } | null => {
  try {
    const { status, detail } = JSON.parse(text) as { status?: unknown; detail?: unknown };
    return typeof status === 'number' && typeof detail === 'string' ? { status, detail } : null;
  } catch {
    return null;
  }
};
