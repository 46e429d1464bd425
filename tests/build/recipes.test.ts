import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headersFor } from '../../src/build/headers.ts';
import { withStyleHashes } from '../../src/build/recipes.ts';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const PATHS = [
  '/index.html',
  '/embed.html',
  '/examples/deck.html',
  '/examples/embed.html',
  '/examples/deck.js',
  '/assets/index-abc123.js',
  '/data/atlas.json',
  '/figure.en.svg',
  '/shenzhen-cluster-map.js',
];

type Headers = Readonly<Record<string, string>>;

/** The one block of the README that is marked with a language. */
function block(lang: string): string {
  const found = [...README.matchAll(new RegExp(`\`\`\`${lang}\\n([\\s\\S]*?)\`\`\``, 'g'))];
  if (found.length !== 1) throw new Error(`the README holds ${found.length} recipes for ${lang}`);
  return found[0]?.[1] as string;
}

/** What nginx sends for a path, by the `map` and `add_header` lines of a recipe; a header with an empty value is not sent. */
function nginxHeaders(recipe: string, path: string): Headers {
  const variables = new Map<string, string>();
  for (const [, name, body] of recipe.matchAll(/^map \$uri \$(\w+) \{(.*)\}$/gm)) {
    const rows = [...(body as string).matchAll(/(\S+) "([^"]*)";/g)].map(([, key, value]) => [key as string, value as string] as const);
    const hit = rows.find(([key]) => key.startsWith('~') && new RegExp(key.slice(1)).test(path)) ?? rows.find(([key]) => key === 'default');
    variables.set(name as string, hit?.[1] ?? '');
  }
  const headers: Record<string, string> = {};
  for (const [, name, quoted, bare] of recipe.matchAll(/^ *add_header (\S+) (?:"([^"]*)"|(\S+?))(?: always)?;$/gm)) {
    const value = (quoted ?? bare ?? '').replace(/\$(\w+)/g, (_, variable: string) => variables.get(variable) ?? '');
    if (value !== '') headers[name as string] = value;
  }
  return headers;
}

/** What Caddy sends for a path, by the named `path` matchers and the `header` lines of a recipe. */
function caddyHeaders(recipe: string, path: string): Headers {
  const named = new Map<string, boolean>();
  for (const [, name, not, patterns] of recipe.matchAll(/^ *(@\w+) (not )?path (.*)$/gm)) {
    const hit = (patterns as string).split(' ').some((pattern) => new RegExp(`^${pattern.split('*').map(escaped).join('.*')}$`).test(path));
    named.set(name as string, hit === (not === undefined));
  }
  const headers: Record<string, string> = {};
  for (const [, matcher, name, quoted, bare] of recipe.matchAll(/^ *header (@\w+ )?([A-Z]\S*) (?:"([^"]*)"|(\S+))$/gm)) {
    if (matcher === undefined || named.get(matcher.trim()) === true) headers[name as string] = quoted ?? bare ?? '';
  }
  return headers;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

/** The built pages tell which styles are written into them (`npm run recipes` holds the README to them). */
const STYLES = [...new Set([...README.matchAll(/'(sha256-[^']+)'/g)].map(([, hash]) => hash as string))];

/** The type comes from the server's own tables for most files; the headers of the site name it for a few. */
const withoutType = ({ 'Content-Type': _, ...headers }: Headers) => headers;

describe.each([
  ['nginx', nginxHeaders],
  ['caddyfile', caddyHeaders],
] as const)('the recipe for %s', (lang, headersOf) => {
  it.each(PATHS)('sends for %s what the site is tested with', (path) => {
    expect(withoutType(headersOf(block(lang), path))).toEqual(withoutType(headersFor(path, STYLES)));
  });
});

it('the recipe for Caddy names the types Caddy does not know', () => {
  for (const path of ['/data/atlas.json', '/data/districts.geojson', '/data/assignments.csv', '/examples/slides.md']) {
    expect(caddyHeaders(block('caddyfile'), path)['Content-Type']).toBe(headersFor(path)['Content-Type']);
  }
});

describe('the hashes of styles', () => {
  const policy = "default-src 'self'; style-src 'self' 'sha256-old1=' 'sha256-old2='; img-src 'self'";

  it('take the place of older ones in every policy, each once', () => {
    const text = `first ${policy}, second ${policy}`;
    const hashes = ['sha256-a+/=', 'sha256-b=', 'sha256-a+/='];
    const wanted = "default-src 'self'; style-src 'self' 'sha256-a+/=' 'sha256-b='; img-src 'self'";
    expect(withStyleHashes(text, hashes)).toBe(`first ${wanted}, second ${wanted}`);
  });

  it('come into a policy that has none, and leave one where no style is written into pages', () => {
    const none = withStyleHashes(policy, []);
    expect(none).toBe("default-src 'self'; style-src 'self'; img-src 'self'");
    expect(withStyleHashes(none, ['sha256-new='])).toContain("style-src 'self' 'sha256-new=';");
  });
});
