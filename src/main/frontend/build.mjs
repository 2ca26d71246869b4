// Makes src/main/resources/static/assets: one stylesheet, its fonts, its icons and their licence notices.
// The same source gives the same bytes, so that a build server can compare.
import { build } from 'esbuild';
import { mkdir, readFile, rm, writeFile, copyFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const assets = join(here, '../resources/static/assets');
const fonts = [
  'source-sans-3-latin-wght-normal.woff2',
  'source-sans-3-latin-wght-italic.woff2',
];
const icons = new Map();

/** The content security policy knows no data: addresses, so each drawing inside the stylesheet becomes a file. */
function liftIcons(css) {
  return css.replace(/url\("data:image\/svg\+xml;charset=utf-8,([^"]*)"\)/g, (_, encoded) => {
    const svg = decodeURIComponent(encoded);
    const key = createHash('sha256').update(svg).digest('hex');
    // named by what it holds: files are read in no certain order, and several of them hold the same drawing
    icons.set(key, { svg, name: `${key.slice(0, 10)}.svg` });
    return `url("icons/${icons.get(key).name}")`;
  });
}

/** Lanka has one colour scheme and one typeface: the theme's other ones would be half of its bytes. */
function dropUnused(theme) {
  return topLevelBlocks(theme)
    .filter(({ head }) => !/color-scheme\.dark|typography\.secondary/.test(head))
    .map(({ head, body }) => head + body)
    .map(withoutTheBrowsersChoice)
    .join('\n');
}

/** Takes out what applies only where the browser chooses between light and dark. */
function withoutTheBrowsersChoice(layer) {
  const start = layer.indexOf('@media (prefers-color-scheme');
  if (start < 0) {
    return layer;
  }
  const [choice] = topLevelBlocks(layer.slice(start));
  return layer.slice(0, start) + layer.slice(start + choice.head.length + choice.body.length);
}

function topLevelBlocks(css) {
  const blocks = [];
  let start = 0;
  let depth = 0;
  let open = 0;
  for (let at = 0; at < css.length; at++) {
    if (css[at] === '{' && depth++ === 0) {
      open = at;
    } else if (css[at] === '}' && --depth === 0) {
      blocks.push({ head: css.slice(start, open), body: css.slice(open, at + 1) });
      start = at + 1;
    }
  }
  return blocks;
}

const source = {
  name: 'source',
  setup(bundle) {
    bundle.onResolve({ filter: /^(fonts|icons)\// }, ({ path }) => ({ path, external: true }));
    bundle.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const css = await readFile(path, 'utf8');
      const theme = path.endsWith(join('theme', 'lanka.css'));
      return { contents: liftIcons(theme ? dropUnused(css) : css), loader: 'css' };
    });
  },
};

await rm(assets, { recursive: true, force: true });
await mkdir(join(assets, 'fonts'), { recursive: true });
await mkdir(join(assets, 'icons'));
await build({
  entryPoints: [join(here, 'css/lanka.css')],
  outfile: join(assets, 'lanka.css'),
  bundle: true,
  minify: true,
  legalComments: 'none',
  target: ['chrome125', 'firefox128', 'safari17.5'],
  plugins: [source],
  logLevel: 'warning',
});
for (const icon of icons.values()) {
  await writeFile(join(assets, 'icons', icon.name), icon.svg);
}
await copyFile(join(here, 'lanka.svg'), join(assets, 'icons/lanka.svg'));
const packages = join(here, 'node_modules');
for (const font of fonts) {
  await copyFile(join(packages, '@fontsource-variable/source-sans-3/files', font), join(assets, 'fonts', font));
}
await writeFile(
  join(assets, 'NOTICE.txt'),
  [
    'What these files hold besides Lanka\'s own style',
    '',
    '='.repeat(78),
    'lanka.css and icons/: Designsystemet, @digdir/designsystemet-css 1.22.0, and a theme made by its CLI',
    '='.repeat(78),
    (await readFile(join(packages, '@digdir/designsystemet-css/LICENSE'), 'utf8')).trim(),
    '',
    '='.repeat(78),
    'fonts/: Source Sans 3, @fontsource-variable/source-sans-3 5.3.0',
    '='.repeat(78),
    (await readFile(join(packages, '@fontsource-variable/source-sans-3/LICENSE'), 'utf8')).trim(),
    '',
  ].join('\n'),
);
