/** Whether it can be an address at all, as a form asks before it sends: the server alone says whether it takes it. */
export const looksLikeAddress = (text: string): boolean => /^\S+@\S+\.\S+$/.test(text.trim());
