/** Undoes URL encoding where an ARN or AWS's sentence is written in it, also across a line break; elsewhere a percent sign is one. */
export const decodePercents = (text: string): string =>
  /arn%3A|%20not%20authorized/i.test(text) ? text.replace(/%\n?([2-7])\n?([0-9A-Fa-f])/g, decode) : text;

const decode = (_: string, high: string, low: string): string => String.fromCharCode(Number.parseInt(high + low, 16));
