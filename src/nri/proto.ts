/**
 * NRI's generated messages under the name that the code uses. They are large: only `engine.ts` and its imports, which
 * are loaded when there is a plugin, may import them other than as types.
 */
import { nri as generated } from '#nri';

export import nri = generated.pkg.api.v1alpha1;
