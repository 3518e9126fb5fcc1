import type { Wrapper } from './wrapper.ts';

/** A model that is named by a text. */
export const model = (at: string): Omit<Wrapper, 'at'> => ({
  service: at,
  calls: ['Converse'],
  streams: ['ConverseStream'],
  parameters: { modelId: ['modelId'] },
  first: 'modelId',
});
