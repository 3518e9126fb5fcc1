/** Undoes URL encoding where an ARN or AWS's sentence is written in it; elsewhere a percent sign is one. */
export const decodePercents = (text: string): string =>
  /arn%3A|%20not%20authorized/i.test(text) ? text.replace(/%([2-7][0-9A-Fa-f])/g, decode) : text;

const decode = (_: string, digits: string): string => String.fromCharCode(Number.parseInt(digits, 16));
