import { join } from 'node:path';
import { pipeline } from '../lib/pipeline.js';
import { writeAuthFile } from './auth.js';
import type { Pulled } from './pull-any.js';
import type { Snapshot, StoredImage } from './storage.js';
import type { WorkFolders } from './work-folders.js';

/** One pull with all its attempts. */
interface Pull {
  /** the image's full name */
  readonly name: string;
  readonly workFolders: WorkFolders;
  /** the content of an auth file; absent: without credentials */
  readonly authFile: string | undefined;
  /** makes attempts until one succeeds */
  readonly fetch: (workFolder: string, authPath: string | undefined) => Promise<void>;
}

/** A folder for credentials and what is downloaded. */
interface InFolder {
  readonly workFolder: string;
}

/** Every step of PullImage. */
export const pullPipeline = pipeline<Pull>('pull')
  .step('work folder', makeWorkFolder, removeWorkFolder)
  .step('credentials', writeCredentials)
  .step('image', ({ fetch, workFolder, authPath }) => fetch(workFolder, authPath))
  .step('clean up', removeWorkFolder);

async function makeWorkFolder({ name, workFolders }: Pull): Promise<InFolder> {
  // of a pull before whose undo failed
  await workFolders.clean();
  return { workFolder: await workFolders.make(name) };
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

/** One attempt of a pull; nothing is removed from the store meanwhile. */
interface PullAttempt {
  readonly copy: () => Promise<Pulled>;
  /** finds the image in the store */
  readonly find: (pulled: Pulled) => Promise<FoundImage>;
  /** takes its name from what had it before */
  readonly takeName: (found: FoundImage) => Promise<void>;
  /** lists it where it had been removed */
  readonly list: (found: FoundImage, pulled: Pulled) => Promise<void>;
}

/** An image, and the store that has it. */
export interface FoundImage {
  readonly snapshot: Snapshot;
  readonly stored: StoredImage;
}

/** What the step "image" consists of, each time that it is tried. */
export const attemptPipeline = pipeline<PullAttempt>('pull-attempt')
  .step('copy', async ({ copy }) => ({ pulled: await copy() }))
  .step('look up', async ({ find, pulled }) => ({ found: await find(pulled) }))
  .step('name', ({ takeName, found }) => takeName(found))
  .step('notes', ({ list, found, pulled }) => list(found, pulled));
