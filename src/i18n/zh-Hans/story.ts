/** Words of story, in Simplified Chinese. */
export const story = {} as const;
