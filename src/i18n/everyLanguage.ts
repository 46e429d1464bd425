import { en } from './en.ts';
import { provideWords } from './words.ts';
import { zhHant } from './zh-Hant.ts';

// For whoever speaks all languages at once: the build, the tests, and pages that are one file.
provideWords('en', en);
provideWords('zh-Hant', zhHant);
