const name = 'x'.repeat(250);

/** For a shell: makes folders in each other, deeper than a path can be long (4096 bytes), with a file at the end. */
export const deepTree = `for i in $(seq 40); do mkdir ${name} && cd -P ${name} || exit 1; done 2>/dev/null; touch here`;
