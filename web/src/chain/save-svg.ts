import { chainSvg } from './chain-svg.ts';
import type { LaidOut } from './lay-out.ts';

/** Hands the picture over as a file. */
export const saveSvg = (laidOut: LaidOut): void => {
  const address = URL.createObjectURL(new Blob([chainSvg(laidOut)], { type: 'image/svg+xml' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: 'whydenied-chain.svg' });
  link.click();
  URL.revokeObjectURL(address);
};
