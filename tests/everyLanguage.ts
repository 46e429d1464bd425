// Tests speak all three languages at once.
import '../src/i18n/everyLanguage.ts';
import '../src/i18n/later.ts';
