/** A sentence begins with it. */
export const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** It goes on behind other words. */
export const lower = (text: string): string => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
