import { describe, expect, it } from 'vitest';
import { composePage } from '../../src/build/oneFile.ts';

const page = `<!doctype html>
<html lang="zh-Hans" data-renderer="none">
  <head>
    <meta charset="utf-8" />
    <link rel="icon" href="./icon.svg" type="image/svg+xml" />
    <link rel="preload" href="data/atlas.json" as="fetch" crossorigin />
    <script type="module" crossorigin src="./assets/index.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/style.css">
  </head>
  <body><div id="root"><svg></svg></div></body>
</html>`;

const parts = {
  script: `const a = "</script><!-- $& $1 -->"; run(a);`,
  style: 'a{color:red}',
  icon: '<svg/>',
  data: [['atlas', '{"note":"</script><b>"}']] as const,
};

describe('the page that is one file', () => {
  const made = composePage(page, parts);

  it('names no other file', () => {
    expect(made).not.toMatch(/\b(?:src|href)="(?!data:)/);
  });

  it('keeps script, style and data whole, whatever they hold', () => {
    const script = /<script type="module">([\s\S]*?)<\/script>/.exec(made)?.[1] ?? '';
    expect(script).toContain('$& $1');
    expect(new Function(`let said; const run = (a) => { said = a }; ${script}; return said;`)()).toBe('</script><!-- $& $1 -->');
    const json = /<script type="application\/json" id="atlas">([\s\S]*?)<\/script>/.exec(made)?.[1] ?? '';
    expect(JSON.parse(json)).toEqual({ note: '</script><b>' });
  });

  it('says that it is one file, and lets itself ask nobody', () => {
    expect(made).toContain('data-page="one-file"');
    expect(made).toContain("default-src 'none'");
  });

  it('is the same for the same parts', () => {
    expect(composePage(page, parts)).toBe(made);
  });
});
