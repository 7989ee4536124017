/**
 * NRI's generated messages under the name that the code uses. They are large: nothing but `engine.ts` and what it needs may
 * import them other than as types, as that is loaded once there is a plugin.
 */
import { nri as generated } from '#nri';

export import nri = generated.pkg.api.v1alpha1;
