import type { story as zh } from '../zh-Hans/story.ts';

/** Words of story, in English. */
export const story: Record<keyof typeof zh, string> = {};
