// Makes the pictures of the documentation: runs the built action against the Mendix simulator, puts its real summary and annotation on
// a page that looks as GitHub's does, and takes a picture of that with a Chromium of this machine (CHROMIUM, or `chromium` on the PATH). Times
// in it differ a little each time, so no check compares the pictures.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { demoApiKey, demoPat, demoUsername } from '../test/platform/credentials.ts';
import { startPlatform } from '../test/platform/platform.ts';
import { trust, valid } from '../test/support/certificates.ts';
import { startProxy } from '../test/support/proxy.ts';
import { render } from '../test/support/render.ts';
import { runStep } from '../test/support/step.ts';

const chromium = process.env.CHROMIUM ?? 'chromium';
const target = 'docs/images';
/** In CSS pixels, of which two are three pixels of the picture. The page is a white card that is readable on light and dark pages. */
const width = 860;

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
const platform = await startPlatform({ tls: valid });
// Connects every host to the simulator, so that the pictures show the hosts of Mendix.
const proxy = await startProxy(Number(new URL(platform.url).port));

const run = (inputs: Readonly<Record<string, string>>, action = 'call') =>
  runStep({
    action,
    inputs: { username: demoUsername, 'api-key': demoApiKey, ...inputs },
    env: { https_proxy: proxy.url, ...trust },
    folder,
  });

/** Runs the browser. @returns what it printed */
function browse(page: string, ...options: readonly string[]): string {
  const args = [
    ...['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
    ...['--hide-scrollbars', '--force-device-scale-factor=1.5', `--user-data-dir=${join(folder, 'profile')}`],
  ];
  const { status, stdout, error } = spawnSync(chromium, [...args, ...options, `file://${page}`], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${chromium} failed${error ? `: ${error.message}` : ''}`);
  return stdout;
}

/** Takes a picture of a page, as high as its content. */
function take(name: string, body: string): void {
  const page = join(folder, `${name}.html`);
  writeFileSync(page, pageOf(body));
  const [, height] = /data-height="(\d+)"/.exec(browse(page, `--window-size=${width},100`, '--dump-dom')) ?? [];
  if (height === undefined) throw new Error(`${name}: the page has no height`);
  const picture = resolve(target, `${name}.png`);
  browse(page, `--window-size=${width},${height}`, `--screenshot=${picture}`);
  console.log(`${picture}: ${width} x ${height}`);
}

const pageOf = (body: string): string => `<!doctype html><meta charset="utf-8"><style>
  body { margin: 0; padding: 16px; width: ${width}px; box-sizing: border-box; background: #fff; color: #1f2328; border: 1px solid #d1d9e0; border-radius: 8px;
    font: 14px/1.5 -apple-system, 'Segoe UI', 'Noto Sans', 'Liberation Sans', Helvetica, Arial, sans-serif; }
  .box { border: 1px solid #d1d9e0; border-radius: 6px; }
  .head { padding: 12px 16px; border-bottom: 1px solid #d1d9e0; background: #f6f8fa; border-radius: 6px 6px 0 0; }
  .gap { height: 16px; }
  .body { padding: 16px; overflow-wrap: break-word; }
  .muted { color: #59636e; }
  h3 { margin: 0 0 12px; font-size: 17px; }
  p { margin: 0 0 12px; white-space: pre-wrap; }
  a { color: #0969da; }
  table { border-collapse: collapse; margin-bottom: 12px; }
  th, td { border: 1px solid #d1d9e0; padding: 6px 13px; text-align: left; }
  tr:nth-child(even) td { background: #f6f8fa; }
  .sign { float: left; width: 16px; height: 16px; border-radius: 8px; margin-top: 2px; background: #d1242f; color: #fff;
    font: bold 12px/16px sans-serif; text-align: center; }
  .words { margin-left: 28px; white-space: pre-wrap; }
</style><body>${body}<script>document.body.dataset.height = Math.ceil(document.documentElement.getBoundingClientRect().height);</script>`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A job summary, without its timeline, which only GitHub draws. */
const summaryBox = (job: string, { summary }: { readonly summary: string }): string =>
  `<div class="box"><div class="head"><b>${job}</b> <span class="muted">summary</span></div>
  <div class="body">${render(summary.replace(/```mermaid[\s\S]*?```/g, ''))}</div></div>`;

/** The annotation of a failed step. */
const annotationBox = ({ errors: [message = ''], titles: [title = ''] }: Failed): string =>
  `<div class="box"><div class="head"><b>Annotations</b> <span class="muted">1 error</span></div>
  <div class="body"><div class="sign">&#215;</div><div class="words"><b>${escaped(title)}</b>\n${escaped(message)}</div></div></div>`;

interface Failed {
  readonly errors: readonly string[];
  readonly titles: readonly string[];
}

const deployOf = { app: 'calc', branch: 'main', pat: demoPat };

try {
  mkdirSync(target, { recursive: true });
  const build = await run({
    ...{ api: 'build-v1', url: '/apps/{AppId}/packages', 'path-params': 'AppId=calc' },
    ...{ body: '{"Branch": "main", "Revision": "4f2c9ab", "Version": "1.4.0"}', wait: 'true' },
    ...{ extract: 'package-id: PackageId', summary: 'true' },
  });
  take('summary', summaryBox('build', build));

  const { script } = platform.state;
  take('deploy', summaryBox('deploy', await run({ ...deployOf, environment: 'Test' }, 'deploy')));
  // The new package does not start, and the previous one does.
  script.start = ({ version }) => (version.startsWith('1.3.') ? 'Started' : 'DB_SYNC_FAILED');
  const failing = { ...deployOf, environment: 'Acceptance', version: '1.5.0' };
  const failed = await run(failing, 'deploy');
  take('deploy-failed', `${annotationBox(failed)}<div class="gap"></div>${summaryBox('deploy', failed)}`);
  const rolledBack = await run({ ...failing, environment: 'Production', 'on-failure': 'rollback' }, 'deploy');
  take('deploy-rollback', `${annotationBox(rolledBack)}<div class="gap"></div>${summaryBox('deploy', rolledBack)}`);
} finally {
  proxy.close();
  await platform.close();
  rmSync(folder, { recursive: true });
}
