import type { OfflineBuild } from '../schemas/offline.ts';

/** Put in place of the name when the worker is bundled (`integrations/offline.ts`), wherever it stands: so once. */
declare const offlineBuild: OfflineBuild;

/** The build that this worker is of. */
export const build = offlineBuild;
