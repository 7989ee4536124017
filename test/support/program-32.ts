const base = 0x08048000;
const [headerBytes, codeBytes] = [84, 37];

const word = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff, (value >> 16) & 0xff, value >>> 24];

/**
 * A 32-bit ELF program for x86 that makes one system call and exits with its error number, 0 where there is none.
 *
 * @param first the call's first argument; the second is the address of `words`
 */
export function program32(call: number, first: number, words: readonly number[] = []): Buffer {
  const code = [
    ...[0xb8, ...word(call)], // mov eax, the call
    ...[0xbb, ...word(first)], // mov ebx, its first argument
    ...[0xb9, ...word(base + headerBytes + codeBytes)], // mov ecx, the address of the words
    ...[0xcd, 0x80], // int 0x80
    ...[0x31, 0xdb], // xor ebx, ebx
    ...[0x85, 0xc0], // test eax, eax
    ...[0x79, 0x04], // jns over the next two
    ...[0x89, 0xc3], // mov ebx, eax
    ...[0xf7, 0xdb], // neg ebx
    ...[0xb8, ...word(1)], // mov eax, exit
    ...[0xcd, 0x80], // int 0x80
    ...[0x90, 0x90, 0x90], // nop
  ];
  const size = headerBytes + codeBytes + 4 * words.length;
  // elf(5): the file header, one program header that loads all of it
  const header = Buffer.alloc(headerBytes);
  header.set([0x7f, 0x45, 0x4c, 0x46, 1, 1, 1]);
  header.writeUInt16LE(2, 16);
  header.writeUInt16LE(3, 18);
  [1, base + headerBytes, 52].forEach((value, index) => header.writeUInt32LE(value, 20 + 4 * index));
  [52, 32, 1].forEach((value, index) => header.writeUInt16LE(value, 40 + 2 * index));
  [1, 0, base, base, size, size, 5, 4096].forEach((value, index) => header.writeUInt32LE(value, 52 + 4 * index));
  return Buffer.concat([header, Buffer.from([...code, ...words.flatMap(word)])]);
}
