/** Words of embed, in Simplified Chinese. */
export const embed = {} as const;
