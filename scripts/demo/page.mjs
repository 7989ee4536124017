// npm run demo -- --page: something to look at on the page of starts.
import { once } from 'node:events';
import { join } from 'node:path';

const CONTAINER = 1;
const CGROUPFS = 1;

/** What a shop's node might run; the last two cannot start. */
const pods = [
  { name: 'catalogue', command: ['sleep', '600'] },
  { name: 'cart', command: ['sleep', '600'] },
  { name: 'search', command: ['sleep', '600'] },
  { name: 'invoices', command: ['/bin/invoice-printer', '--all'] },
  { name: 'mail', command: ['sleep', '600'] },
  { name: 'reports', command: ['sleep', '600'], image: 'localhost/reports:1.4' },
];

/**
 * Makes the pods, prints the address and waits until `stop` aborts, or takes a picture of the page. The pods are removed
 * in any case.
 */
export async function showPage({ client, server, folder, image, marks, picture, stop }) {
  const { linux } = await client.call('RuntimeConfig', {});
  const cgroupParent = linux.cgroupDriver === CGROUPFS ? '/crispdemo' : 'crispdemo.slice';
  const label = { 'crisp.demo': folder };
  let failedPod = '';
  try {
    for (const { name, command, image: named = image } of pods) {
      if (stop.aborted) break;
      const config = {
        metadata: { name, uid: `${folder}-${name}`, namespace: 'shop', attempt: 0 },
        labels: label,
        logDirectory: join(folder, 'logs', name),
        linux: { cgroupParent, securityContext: { namespaceOptions: { pid: CONTAINER } } },
      };
      const { podSandboxId } = await client.call('RunPodSandbox', { config });
      marks.add(podSandboxId);
      const container = { metadata: { name: 'main', attempt: 0 }, image: { image: named }, command, linux: {} };
      try {
        const asked = { podSandboxId, config: container, sandboxConfig: config };
        const { containerId } = await client.call('CreateContainer', asked);
        await client.call('StartContainer', { containerId });
        console.log(`started     shop/${name}`);
      } catch (err) {
        if (command[0] !== 'sleep') failedPod = podSandboxId.slice(0, 12);
        console.log(`failed      shop/${name}: ${err.details ?? err.message}`);
      }
    }
    const address = `${server.metrics}/`;
    if (stop.aborted) return;
    if (picture) await photograph(`${address}#start=${failedPod}`, picture);
    else {
      console.log(`\npage        ${address}\nCtrl-C ends it and removes everything`);
      if (!stop.aborted) await once(stop, 'abort');
    }
  } finally {
    const { items } = await client.call('ListPodSandbox', { filter: { labelSelector: label } });
    for (const { id: podSandboxId } of items) {
      await client.call('StopPodSandbox', { podSandboxId });
      await client.call('RemovePodSandbox', { podSandboxId });
    }
    await client.call('RemoveImage', { image: { image } });
    console.log('\nremoved     pods and image');
  }
}

async function photograph(address, file) {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    const colorScheme = process.argv.includes('--dark') ? 'dark' : 'light';
    const page = await browser.newPage({ viewport: { width: 1360, height: 1330 }, colorScheme });
    await page.goto(address);
    await page.locator('#detail tr[data-step]').first().waitFor();
    await page.locator('#tiles div').first().waitFor();
    await page.screenshot({ path: file });
    console.log(`picture     ${file}`);
  } finally {
    await browser.close();
  }
}
