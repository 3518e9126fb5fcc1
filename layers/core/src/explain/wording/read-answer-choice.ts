import * as z from 'zod';

const chosen = z.object({ answers: z.array(z.number().int()).max(20) });

/** The shape that the model fills: numbers of the list, or none. */
export const answerSchema = (count: number) =>
  ({
    name: 'answers_of_question',
    description: 'The numbers of the answers that answer the question.',
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['answers'],
      properties: { answers: { type: 'array', items: { type: 'integer', minimum: 1, maximum: count } } },
    },
  }) as const;

/** The places in the list that a model chose, the best first; none where one of them is not on it, for then it did not read the list. */
export const readAnswerChoice = (value: unknown, count: number): readonly number[] => {
  const parsed = chosen.safeParse(value);
  if (!parsed.success) return [];
  const numbers = [...new Set(parsed.data.answers)];
  return numbers.some((number) => number < 1 || number > count)
    ? []
    : numbers.slice(0, most).map((number) => number - 1);
};

const most = 3;
