import { join } from 'node:path';
import { pipeline } from '../../lib/pipeline.js';
import { writeAuthFile } from '../skopeo/auth.js';
import type { Pulled } from './pull-any.js';
import type { Snapshot, StoredImage } from '../store/storage.js';
import type { WorkFolders } from '../store/work-folders.js';

/** A pull including its retries. */
interface Pull {
  /** the image's full name */
  readonly name: string;
  readonly workFolders: WorkFolders;
  /** the content of an auth file; absent: no credentials */
  readonly authFile: string | undefined;
  /** repeats attempts until one succeeds */
  readonly fetch: (workFolder: string, authPath: string | undefined) => Promise<void>;
  /** aborted when the pull has ended: its folder counts as left then, whatever became of its undo */
  readonly over: AbortSignal;
}

/** A work folder for credentials and downloads. */
interface InFolder {
  readonly workFolder: string;
}

/** The steps of PullImage. */
export const pullPipeline = pipeline<Pull>('pull')
  .step('work folder', makeWorkFolder, removeWorkFolder)
  .step('credentials', writeCredentials)
  .step('image', ({ fetch, workFolder, authPath }) => fetch(workFolder, authPath))
  .step('clean up', removeWorkFolder);

async function makeWorkFolder({ name, workFolders, over }: Pull): Promise<InFolder> {
  // left by an earlier pull whose undo failed
  await workFolders.clean();
  return { workFolder: await workFolders.make(name, over) };
}

async function removeWorkFolder({ workFolders, workFolder }: Pull & Partial<InFolder>): Promise<void> {
  if (workFolder !== undefined) await workFolders.remove(workFolder);
}

async function writeCredentials({
  authFile,
  workFolder,
}: Pull & InFolder): Promise<{ readonly authPath: string | undefined }> {
  if (authFile === undefined) return { authPath: undefined };
  const authPath = join(workFolder, 'auth.json');
  await writeAuthFile(authPath, authFile);
  return { authPath };
}

/** An attempt of a pull; nothing is deleted from the store meanwhile. */
interface PullAttempt {
  readonly copy: () => Promise<Pulled>;
  /** finds the image in the store */
  readonly find: (pulled: Pulled) => Promise<FoundImage>;
  /** takes its name from its former image */
  readonly takeName: (found: FoundImage) => Promise<void>;
  /** makes it visible if it had been removed */
  readonly list: (found: FoundImage, pulled: Pulled) => Promise<void>;
}

/** An image, and a snapshot of the store with it. */
export interface FoundImage {
  readonly snapshot: Snapshot;
  readonly stored: StoredImage;
}

/** The steps within "image", run for each attempt. */
export const attemptPipeline = pipeline<PullAttempt>('pull-attempt')
  .step('copy', async ({ copy }) => ({ pulled: await copy() }))
  .step('look up', async ({ find, pulled }) => ({ found: await find(pulled) }))
  .step('name', ({ takeName, found }) => takeName(found))
  .step('notes', ({ list, found, pulled }) => list(found, pulled));
