/** A short note about one concept, in our own words, with the AWS page that says it in full. */
export type ConceptNote = {
  readonly id: string;
  readonly title: string;
  /** What people ask when they want it. */
  readonly asks: readonly string[];
  /** Markdown, a few sentences. */
  readonly text: string;
  readonly url: string;
};

const iamGuide = 'https://docs.aws.amazon.com/IAM/latest/UserGuide';

export const iamPage = (page: string): string => `${iamGuide}/${page}.html`;
