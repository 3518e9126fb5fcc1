/** The external id that a wish names; null: it names none. */
export const externalIdIn = (text: string): string | null =>
  /(?:external|externe[rn]?|externo|externa|esterno|外部)[ -]?(?:id|ID|Id)\s*(?:is|ist|=|:|est|es|é|è|は|是|"|'|`)?\s*["'`]?([\w+=,.@:/-]{1,60}[\w+=@/-])/i.exec(
    text,
  )?.[1] ??
  /(?:id|ID) (?:externe|externo|esterno)\s*["'`:=]*\s*([\w+=,.@:/-]{2,60})/.exec(text)?.[1] ??
  null;
