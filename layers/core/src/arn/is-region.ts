/** What has the form of a Region's name, as `us-gov-west-1`; whether there is one is not asked. */
export const isRegion = (text: string): boolean => /^[a-z]{2}(?:-[a-z]+){1,2}-\d$/.test(text);
