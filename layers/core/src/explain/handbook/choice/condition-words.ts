/** How an answer calls a condition. */
export const conditionWords = 'condition|bedingung|condici|condi[cç]|condizion|条件';
