/** Whether JSON text opens more than `limit` brackets inside each other; one pass, strings skipped. */
export const nestsDeeperThan = (text: string, limit: number): boolean => {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (inString) {
      if (char === backslash) at += 1;
      else if (char === quote) inString = false;
    } else if (char === quote) inString = true;
    else if (opens(char)) depth += 1;
    else if (closes(char)) depth -= 1;
    if (depth > limit) return true;
  }
  return false;
};

const quote = 0x22;
const backslash = 0x5c;
const opens = (char: number): boolean => char === 0x7b || char === 0x5b;
const closes = (char: number): boolean => char === 0x7d || char === 0x5d;
