import { provideWords } from './words.ts';
import { sheets } from './zh-Hans/sheets.ts';

// The other languages come whole. Whoever shows a page that opens by a click imports this file for the first language's words.
provideWords('zh-Hans', sheets);
