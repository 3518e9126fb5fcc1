import type { TurnPorts } from '@whydenied/core';
import type { Configuration } from './configuration.ts';

type Scanning = NonNullable<TurnPorts['scanning']>;

let shared: Scanning | undefined;

/** Lets the chat of this process scan templates itself: under `npm start`, where all functions are one process. */
export const shareScanning = (scan: Scanning): void => {
  shared = scan;
};

/** Who scans a pasted template for the chat: this process, else the function that has the parsers; undefined where there is neither. */
export const scanning = ({ scanFunction }: Pick<Configuration, 'scanFunction'>): Scanning | undefined => {
  if (shared !== undefined || scanFunction === null) return shared;
  // Few turns hold a template: the client is loaded when one does.
  let there: Promise<Scanning> | null = null;
  return async (template, about, code) => {
    there ??= import('@whydenied/core/aws/scan').then(({ connectScan }) => connectScan(scanFunction));
    return (await there)(template, about, code);
  };
};
