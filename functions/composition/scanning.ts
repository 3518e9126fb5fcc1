type Scanning = (template: string) => Promise<string | null>;

let shared: Scanning | undefined;

/**
 * Lets the chat of this process scan templates: under `npm start`, where all functions are one process. On Lambda the parsers stay in
 * the scan function, and the chat checks a template's policies alone.
 */
export const shareScanning = (scan: Scanning): void => {
  shared = scan;
};

export const scanning = (): Scanning | undefined => shared;
