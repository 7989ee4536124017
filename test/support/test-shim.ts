/**
 * The shim that the tests run tasks with: `CRISP_TEST_SHIM`, a path or a name in PATH, or else the one that crisp takes
 * by default. So the same tests are held against another shim.
 */
export const testShim = process.env['CRISP_TEST_SHIM'] ?? 'containerd-shim-runc-v2';
