export const isRegion = (text: string): boolean => /^[a-z]{2}(?:-[a-z]+){1,2}-\d$/.test(text);
