/** Puts the focus on an element as it appears, where what had it is gone; to be given as it is, or every drawing would do it again. */
export const focusOn = (element: HTMLElement | null): void => element?.focus();
