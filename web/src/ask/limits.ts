const kibibyte = 1024;

/** The limits that a person can hit on this page, in bytes of UTF-8; those of the contract first. */
export const limits = {
  message: 64 * kibibyte,
  body: 256 * kibibyte,
  bodyWithAccount: 4096 * kibibyte,
  /** No limit of the contract: more than this is not read to look for an error in it. */
  readable: 32 * 1024 * kibibyte,
} as const;

export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** A size as people read it: `812 bytes`, `63 KiB`, `4.2 MiB`. */
export const saySize = (bytes: number): string => {
  if (bytes < kibibyte) return `${bytes} bytes`;
  if (bytes < kibibyte * kibibyte) return `${Math.ceil(bytes / kibibyte)} KiB`;
  return `${(bytes / kibibyte / kibibyte).toFixed(1)} MiB`;
};
