/** How long a reply may be beside its code blocks: https://docs.aws.amazon.com is one click away for the rest. */
export const limits = { answer: 1_200, guess: 900, concept: 1_600 } as const;
