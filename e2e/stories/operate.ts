// Who runs the installation: first settings, health, outbox, audit trail, backup, and the restore into another folder.
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from '../support/chromium.ts';
import { openFolder, startOnEmptyFolder } from '../support/empty-house.ts';
import { equal, seen } from '../support/expect.ts';
import { tabTo } from '../support/keyboard.ts';
import type { Report } from '../support/report.ts';
import { sendAs } from '../support/send.ts';
import { startServer } from '../support/server-process.ts';
import type { Visitor } from '../support/visitor.ts';
import { type Language, wordsOf } from '../support/words.ts';
import { type Act, enter, look } from './award/act.ts';
import { OPERATOR } from './award/cast.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const SERVER = join(ROOT, 'apps', 'server', 'src');
const CLI = join(ROOT, 'apps', 'cli', 'src', 'main.ts');
const HANDLE = 'fabrique';

export async function tell(report: Report, languages: Language[]): Promise<void> {
  const folder = openFolder();
  const browser = await openBrowser();
  const { server, trap } = await startOnEmptyFolder(report);
  const act = { browser, server, trap, report, folder };
  const operator = await setUp({ ...act, language: 'fr', words: wordsOf('fr') });
  const badge = await award(operator, server.url, report);
  for (const language of languages) await lookAfter({ ...act, language, words: wordsOf(language) }, operator);
  await backUpAndRestore({ ...act, language: 'fr', words: wordsOf('fr') }, badge);
}

/** The first settings, from the link that the first start printed. */
async function setUp(act: Act): Promise<Visitor> {
  const { report, words, server } = act;
  const visitor = await enter(act);
  const { page } = visitor;
  await report.step('the operator signs in by the link of the first start', async () => {
    await page.goto(await server.line('operator'));
    await page.getByRole('textbox', { name: words('public:operatorLink.name'), exact: true }).fill(OPERATOR.name);
    await page.getByRole('textbox', { name: words('public:operatorLink.email'), exact: true }).fill(OPERATOR.email);
    await page.getByRole('button', { name: words('public:operatorLink.button') }).click();
    await page.waitForURL(/\/app\/admin$/);
  });
  await report.step('opens the first settings by keyboard', async () => {
    const link = page.getByRole('link', { name: words('operate:welcome.open') });
    await seen(link);
    await tabTo(page, link);
    await page.keyboard.press('Enter');
    await seen(page.getByRole('heading', { level: 1, name: words('operate:welcome.title') }));
  });
  await report.step('says what the installation is called and by whose clock it goes', async () => {
    const name = page.getByRole('textbox', { name: words('installation:name'), exact: true });
    equal(await name.inputValue(), 'Insigne', 'name before it is said');
    await page.getByRole('button', { name: words('installation:save') }).click();
    await seen(page.getByText(words('installation:saved')));
  });
  await report.step('sends a test mail, which arrives', async () => {
    await page.getByRole('button', { name: words('operate:testMail.act') }).click();
    await seen(page.getByText(words('operate:testMail.outcome.sent')));
    equal((await act.trap.waitFor(1)).at(-1)?.envelope.to[0], OPERATOR.email, 'recipient of the test mail');
  });
  await report.step('creates the first organisation there', async () => {
    await page.getByRole('textbox', { name: words('app:organisation.name'), exact: true }).fill('Fabrique du Rhône');
    // Leaving the name proposes a short name, which is then another one.
    await page.keyboard.press('Tab');
    await page.getByRole('textbox', { name: words('app:organisation.handle'), exact: true }).fill(HANDLE);
    await page.getByRole('button', { name: words('app:newOrganisation.act') }).click();
    await seen(page.getByRole('link', { name: words('operate:welcome.organisationAct') }));
  });
  await report.step('finds them ticked on the first page, and folds the list by keyboard for good', async () => {
    await page.goto(`${server.url}/app/admin`);
    const line = (name: string) => page.getByRole('listitem').filter({ hasText: words(`first:${name}.title`) });
    for (const name of ['named', 'mail', 'organisation']) await seen(line(name).getByText(words('first:done')));
    await seen(line('backup').getByRole('link', { name: words('first:backup.act') }));
    const list = page.locator('details.first');
    await tabTo(page, list.locator('summary'));
    await page.keyboard.press('Enter');
    await line('backup').waitFor({ state: 'hidden' });
    await page.reload();
    await seen(list.locator('summary'));
    equal(await list.getAttribute('open'), null, 'folded after a reload');
    await list.locator('summary').click();
  });
  return visitor;
}

/** One badge, awarded, accepted and public: what a restore must bring back. */
async function award({ context }: Visitor, url: string, report: Report): Promise<string> {
  return report.step('a badge is awarded and published', async () => {
    const send = sendAs(context, url);
    const base = `/organisations/${HANDLE}`;
    const { badge } = await send<{ badge: { id: string } }>('post', `${base}/badges`, { content: CONTENT });
    await send('post', `${base}/badges/${badge.id}/publish`);
    await send('post', `${base}/awards`, {
      badgeId: badge.id,
      recipient: { email: 'renee@people.example', name: 'Renée Lœuvre', language: 'fr' },
    });
    return badge.id;
  });
}

const CONTENT = {
  name: { fr: 'Premiers secours', en: 'First aid' },
  description: { fr: 'Sait réagir dans les premières minutes.', en: 'Acts well in the first minutes.' },
  criteria: { fr: 'Réussir les trois mises en situation.', en: 'Pass the three exercises.' },
  tags: ['secours'],
  ladder: { of: 4, rungs: [{ id: 'acquisition', rank: 2, name: { fr: 'Acquisition', en: 'Acquisition' } }] },
  validityMonths: 24,
  alt: { fr: 'Un sceau bleu pétrole.', en: 'A petrol blue seal.' },
  artwork: { style: 'sceau', palette: 'petrole', icon: 'award', sub: { fr: '', en: '' } },
};

/** Each page of the operator, in one language, on a desk; `look` narrows it to a phone and asks axe. */
async function lookAfter(act: Act, visitor: Visitor): Promise<void> {
  const { report, words, server, language, folder } = act;
  const { page, context } = visitor;
  const looker = { ...visitor, language };
  await context.request.patch(`${server.url}/api/me`, { data: { language }, headers: { origin: server.url } });
  const open = async (path: string, title: string) => {
    await page.goto(`${server.url}/app${path}`);
    await seen(page.getByRole('heading', { level: 1, name: words(title) }));
  };
  await open('/admin/welcome', 'operate:welcome.title');
  await look(looker, 'first settings');
  await report.step(`health says what was found, in ${language}`, async () => {
    await open('/admin/health', 'operate:health.title');
    await page.getByRole('button', { name: words('operate:health.run') }).click();
    await seen(page.getByText(words('operate:health.found.backup-never')));
  });
  await look(looker, 'health');
  await report.step(`says on the legal pages where it is and who hosts it, in ${language}`, async () => {
    await open('/admin/settings', 'installation:title');
    const address = page.getByRole('textbox', { name: words('installation:legal.address') });
    await address.fill(`12 quai du Rhône\n69002 Lyon (${language})`);
    await page.getByRole('button', { name: words('installation:legal.save') }).click();
    await seen(page.getByText(words('installation:legal.saved')));
    const stranger = await context.request.get(`${server.url}/${language}/legal/terms`);
    if (!(await stranger.text()).includes(`69002 Lyon (${language})`)) throw new Error('the terms lack the address');
  });
  for (const [path, title] of [
    ['/admin/outbox', 'operate:outbox.title'],
    ['/admin/jobs', 'operate:jobs.title'],
    ['/admin/backup', 'operate:backup.title'],
    ['/admin/settings', 'installation:title'],
    ['/admin', 'app:platform.title'],
  ] as const) {
    await open(path, title);
    await look(looker, path);
  }
  for (const [path, title] of [
    ['/me/settings', 'app:settings.title'],
    [`/o/${HANDLE}/settings`, 'app:organisation.title'],
  ] as const) {
    await report.step(`goes to the last part of ${path} by keyboard, in ${language}`, async () => {
      await open(path, title);
      const ways = page.getByRole('navigation', { name: words('common:onThisPage') }).getByRole('button');
      await seen(ways.last());
      await ways.last().press('Enter');
      const heading = page.getByRole('heading', { level: 2 }).last();
      equal(await heading.evaluate((one) => one === one.ownerDocument.activeElement), true, 'focus on its heading');
      await seen(page.locator('.long-page-ways li:last-child [aria-current="location"]'));
      equal(await ways.last().textContent(), await heading.textContent(), 'name of the last part');
    });
    await look(looker, path);
  }
  await report.step(`the chain of the audit trail is checked on screen, in ${language}`, async () => {
    await open(`/o/${HANDLE}/audit`, 'operate:trail.title');
    await page.getByRole('button', { name: words('operate:trail.check') }).click();
    await seen(page.getByText(words('operate:trail.head')));
  });
  await look(looker, 'audit trail');
  await report.step('and its export by the command line', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: words('operate:trail.exportJson') }).click();
    const file = join(folder, `trail-${language}.jsonl`);
    await (await download).saveAs(file);
    equal((await run(CLI, ['audit', 'verify', file])).code, 0, 'exit code of insigne audit verify');
  });
}

async function backUpAndRestore(act: Act, badgeId: string): Promise<void> {
  const { report, server, folder, trap } = act;
  const archive = join(folder, 'backup.tar.gz');
  const elsewhere = join(folder, 'elsewhere');
  await report.step('one command backs up while the server runs', async () => {
    const { code, said } = await run(join(SERVER, 'backup.ts'), [archive], { INSIGNE_DATA: server.data });
    equal(code, 0, said);
  });
  mkdirSync(elsewhere, { mode: 0o755 });
  copyFileSync(join(server.data, 'master.key'), join(elsewhere, 'master.key'));
  const { url } = server;
  await server.stop();
  const settings = { INSIGNE_DATA: elsewhere, INSIGNE_BASE_URL: url };
  await report.step('another restores it into a new folder, and verifies its badges', async () => {
    const { code, said } = await run(join(SERVER, 'restore.ts'), [archive], settings);
    equal(code, 0, said);
    if (!said.includes('self-check: 1 of 1 signed badges verified')) throw new Error(said);
  });
  await report.step('a server on the new folder knows badge and award', async () => {
    const again = await startServer({ env: { ...settings, PORT: new URL(url).port, SMTP_URL: trap.url } });
    await again.line('open');
    const answer = await fetch(`${url}/o/${HANDLE}`);
    const text = await answer.text();
    if (!text.includes('Premiers secours')) throw new Error(`the issuer's page lacks the badge ${badgeId}`);
    await again.stop();
  });
}

function run(script: string, args: string[], env: Record<string, string> = {}) {
  return new Promise<{ code: number; said: string }>((done) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...args], {
      env: { ...process.env, ...env },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.once('close', (code) => done({ code: code ?? -1, said }));
  });
}
