/**
 * How long a text may become by what is put into it, for one that is written with so many characters: an ARN is some six times as long as
 * the reference to it, and a short text may hold one value of the longest.
 */
export const roomFor = (written: number): number => 8 * written + 4096;
